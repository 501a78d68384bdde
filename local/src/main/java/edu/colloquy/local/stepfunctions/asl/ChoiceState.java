package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes the way of the first rule whose condition holds.
 *
 * @param otherwise the way if none holds; without it, that is {@code States.NoChoiceMatched}
 */
public record ChoiceState(String name, List<Rule> rules, Optional<Exit> otherwise)
    implements State {

  /** A condition, which must give a boolean, and the way it leads. */
  public record Rule(Template condition, Exit exit) {}

  @Override
  public String type() {
    return "Choice";
  }

  @Override
  public List<Exit> exits() {
    return Stream.concat(rules.stream().map(Rule::exit), otherwise.stream()).toList();
  }
}
