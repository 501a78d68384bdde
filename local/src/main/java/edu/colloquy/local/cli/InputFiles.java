package edu.colloquy.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.cli.roster.Roster;
import edu.colloquy.local.cli.roster.RosterException;
import edu.colloquy.local.cli.roster.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks the files and folders of a command before anything is started; wrong ones exit 2. */
final class InputFiles {
  private static final int DEFAULT_STUDENTS = 4;

  private final CommandLine command;

  InputFiles(CommandLine command) {
    this.command = command;
  }

  /** A file that is there and holds something. */
  Path text(String option, Path file) {
    if (!Files.exists(file)) {
      throw wrong("%s: there is no file %s", option, file);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw wrong("%s: %s is not a file that can be read", option, file);
    }
    if (file.toFile().length() == 0) {
      throw wrong("%s: %s is empty", option, file);
    }
    return file;
  }

  /** The students of a class list. */
  Roster roster(Path file) {
    try {
      return new RosterReader().read(text("--roster", file));
    } catch (RosterException e) {
      throw wrong("--roster: %s", e.getMessage());
    }
  }

  /** How many students take part, of a class list where one is given. */
  int studentsOf(Optional<Roster> roster, Optional<Integer> asked) {
    if (roster.isEmpty()) {
      return asked.orElse(DEFAULT_STUDENTS);
    }
    int listed = roster.get().students().size();
    int students = asked.orElse(listed);
    if (students > listed) {
      throw wrong("--students is %d, but the roster lists %d", students, listed);
    }
    if (students > 500) {
      throw wrong("the roster lists %d students; choose up to 500 with --students", listed);
    }
    return students;
  }

  /** A file of dialogues, at least one, each with turns. */
  Path dialogues(Path file) {
    JsonNode dialogues = json("--dialogues", text("--dialogues", file));
    if (!dialogues.isArray() || dialogues.isEmpty()) {
      throw wrong("--dialogues: %s is not a JSON array of dialogues", file);
    }
    for (int i = 0; i < dialogues.size(); i++) {
      if (dialogues.get(i).path("turns").isEmpty()) {
        throw wrong("--dialogues: dialogue %d of %s has no turns", i + 1, file);
      }
    }
    return file;
  }

  /** A file that can be written: its folder is there. */
  Path writable(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw wrong("%s: there is no folder %s", option, folder);
    }
    if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
      throw wrong("%s: %s cannot be written", option, file);
    }
    return file;
  }

  /** A folder that is there and can be written, or can be made. */
  Path folder(String option, Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
      throw wrong("%s: %s is not a folder that can be written", option, folder);
    }
    return folder;
  }

  private JsonNode json(String option, Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw wrong(
          "%s: %s line %d is not JSON: %s",
          option, file, e.getLocation().getLineNr(), e.getOriginalMessage());
    } catch (IOException e) {
      throw wrong("%s: %s cannot be read: %s", option, file, e.getMessage());
    }
  }

  private ParameterException wrong(String format, Object... values) {
    return new ParameterException(command, format.formatted(values));
  }
}
