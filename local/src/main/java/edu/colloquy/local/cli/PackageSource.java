package edu.colloquy.local.cli;

import java.util.Locale;

/** Where programs come from on a machine. */
enum PackageSource {
  /** Debian, Ubuntu and what comes of them. */
  APT,
  /** Homebrew, on macOS. */
  BREW,
  /** Windows's own. */
  WINGET,
  /** SDKMAN for what is of Java, the distribution's package manager for the rest. */
  ELSEWHERE;

  /** The source that fits this operating system. */
  static PackageSource ofThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return BREW;
    }
    if (system.startsWith("windows")) {
      return WINGET;
    }
    return ProgramSearch.find("apt-get").isPresent() ? APT : ELSEWHERE;
  }
}
