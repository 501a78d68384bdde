package edu.colloquy.local.cli.doctor;

import edu.colloquy.local.cli.Need;
import edu.colloquy.local.cli.ProgramSearch;
import java.nio.file.Path;
import java.util.Optional;

/** Programs of others. */
final class Programs {
  private Programs() {}

  /** A program that this version needs. */
  static Check needed(Need need) {
    return () ->
        found(need).orElseGet(() -> Finding.missing(need.title(), "not found", need.cure()));
  }

  /** A program that a later version needs. */
  static Check later(Need need) {
    return () -> found(need).orElseGet(() -> Finding.notNeededYet(need.title(), need.cure()));
  }

  private static Optional<Finding> found(Need need) {
    Optional<Path> program = ProgramSearch.find(need);
    return program.map(path -> Finding.there(need.title(), path.toString()));
  }
}
