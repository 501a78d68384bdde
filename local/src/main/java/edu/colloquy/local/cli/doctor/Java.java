package edu.colloquy.local.cli.doctor;

import edu.colloquy.local.cli.Need;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JDK that runs this program, which is the one that builds it. */
final class Java {
  private static final int NEEDED = 25;

  private Java() {}

  static Finding look() {
    Path home = Path.of(System.getProperty("java.home"));
    String found = Runtime.version() + " in " + home;
    boolean compiler =
        Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
    return Runtime.version().feature() == NEEDED && compiler
        ? Finding.there(Need.JDK.title(), found)
        : Finding.missing(Need.JDK.title(), found, Need.JDK.cure());
  }
}
