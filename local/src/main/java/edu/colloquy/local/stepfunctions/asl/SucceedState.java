package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;

/** Ends its workflow well. */
public record SucceedState(String name, Optional<Template> output) implements State {
  @Override
  public String type() {
    return "Succeed";
  }

  @Override
  public List<Exit> exits() {
    return List.of();
  }
}
