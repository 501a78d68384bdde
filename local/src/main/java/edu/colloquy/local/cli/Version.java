package edu.colloquy.local.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Colloquy " + Optional.ofNullable(version).orElse("from source"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
