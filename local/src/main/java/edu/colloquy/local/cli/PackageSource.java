package edu.colloquy.local.cli;

import java.util.Locale;

/** Where programs come from on a machine. */
enum PackageSource {
  APT,
  BREW,
  WINGET,
  SDKMAN;

  /** The source that fits this operating system; SDKMAN where there is neither of the others. */
  static PackageSource ofThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return BREW;
    }
    if (system.startsWith("windows")) {
      return WINGET;
    }
    return ProgramSearch.find("apt-get").isPresent() ? APT : SDKMAN;
  }
}
