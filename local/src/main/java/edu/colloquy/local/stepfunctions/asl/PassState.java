package edu.colloquy.local.stepfunctions.asl;

import java.util.List;

/** Does nothing but {@code Output} and {@code Assign}. */
public record PassState(String name, Exit exit) implements State {
  @Override
  public String type() {
    return "Pass";
  }

  @Override
  public List<Exit> exits() {
    return List.of(exit);
  }
}
