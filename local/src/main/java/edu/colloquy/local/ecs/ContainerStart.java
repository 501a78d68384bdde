package edu.colloquy.local.ecs;

import java.util.List;
import java.util.Map;

/**
 * What a launcher needs to know of a container.
 *
 * @param label unique and fit for a file's name: family, container and a part of the task's id
 * @param mainClass the class whose {@code main(String[])} is the container
 * @param arguments of {@code main}
 * @param environment all its environment variables
 */
public record ContainerStart(
    String label, String mainClass, List<String> arguments, Map<String, String> environment) {

  /** Without the environment, which holds secrets. */
  @Override
  public String toString() {
    return label + " (" + mainClass + ")";
  }
}
