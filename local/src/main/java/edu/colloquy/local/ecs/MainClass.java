package edu.colloquy.local.ecs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Runs a class by its name. */
final class MainClass {
  private MainClass() {}

  /**
   * Finds {@code static void main(String[])} of a class.
   *
   * @throws ClassNotFoundException saying where the name comes from
   */
  static Method find(String className) throws ClassNotFoundException {
    try {
      Method main = Class.forName(className).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      return main;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new ClassNotFoundException(
          "There is no main(String[]) in "
              + className
              + "; the first word of the container's Command in template.yaml names its main"
              + " class.",
          e);
    }
  }

  /** Runs it; throws what it throws. */
  static void run(Method main, List<String> arguments) throws Throwable {
    try {
      main.invoke(null, (Object) arguments.toArray(String[]::new));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
