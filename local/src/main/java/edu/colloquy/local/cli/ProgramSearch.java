package edu.colloquy.local.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds installed programs on the path and where the launcher looks, too, if a path lacks them. */
public final class ProgramSearch {
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/local/bin",
          "/opt/homebrew/bin",
          System.getenv().getOrDefault("MAVEN_HOME", "/opt/maven") + "/bin",
          "/usr/share/maven/bin",
          "/opt/maven/bin",
          System.getProperty("user.home") + "/.sdkman/candidates/maven/current/bin");

  private ProgramSearch() {}

  /** The first place where a program of this name can be run. */
  public static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL_PLACES.stream())
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The first of what a need can be met by. */
  public static Optional<Path> find(Need need) {
    return need.executables().stream().flatMap(name -> find(name).stream()).findFirst();
  }
}
