package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;

/** Ends its workflow with an error. */
public record FailState(String name, Optional<Template> error, Optional<Template> cause)
    implements State {
  @Override
  public String type() {
    return "Fail";
  }

  @Override
  public List<Exit> exits() {
    return List.of();
  }
}
