package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;

/** Lets time pass. */
public record WaitState(String name, Until until, Exit exit) implements State {

  /** What it waits for. */
  public sealed interface Until {}

  /** A number of seconds, 0 to 99999999. */
  public record Seconds(Template value) implements Until {}

  /** A moment, as RFC 3339 text such as {@code 2026-03-01T09:00:00Z}. */
  public record Timestamp(Template value) implements Until {}

  @Override
  public String type() {
    return "Wait";
  }

  @Override
  public List<Exit> exits() {
    return List.of(exit);
  }
}
