package edu.colloquy.local.cli;

import java.util.List;

/** A thing from outside that a command may need, with the line that installs it. */
public enum Need {
  /** The Java Development Kit that builds and runs everything. */
  JDK(
      "JDK 25",
      List.of("java"),
      "openjdk-25-jdk-headless",
      "openjdk@25",
      "EclipseAdoptium.Temurin.25.JDK",
      "sdk install java 25-tem"),
  /** The build tool. */
  MAVEN("Maven", List.of("mvn"), "maven", "maven", "Apache.Maven", "sdk install maven"),
  /** The browser that Zoom bots run in. */
  CHROMIUM(
      "Chromium",
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
      "chromium",
      "--cask chromium",
      "Hibbiki.Chromium",
      ""),
  /** The tool that cuts and joins video and audio. */
  FFMPEG("ffmpeg", List.of("ffmpeg"), "ffmpeg", "ffmpeg", "Gyan.FFmpeg", ""),
  /** The library that draws animations. */
  MANIM("Manim", List.of("manim"), "", "manim", "", "");

  private final String title;
  private final List<String> executables;
  private final String apt;
  private final String brew;
  private final String winget;
  private final String sdkman;

  Need(
      String title,
      List<String> executables,
      String apt,
      String brew,
      String winget,
      String sdkman) {
    this.title = title;
    this.executables = executables;
    this.apt = apt;
    this.brew = brew;
    this.winget = winget;
    this.sdkman = sdkman;
  }

  /** Its name as people write it. */
  public String title() {
    return title;
  }

  /** The programs of which one on the path is enough. */
  public List<String> executables() {
    return executables;
  }

  /** The line to type on this machine, after the words "type: ". */
  public String cure() {
    return cure(PackageSource.ofThisMachine());
  }

  /** The line to type where programs come from {@code source}. */
  String cure(PackageSource source) {
    return "type: "
        + switch (source) {
          case APT -> apt.isEmpty() ? pipx() : "sudo apt-get install -y " + apt;
          case BREW -> "brew install " + brew;
          case WINGET -> winget.isEmpty() ? pipx() : "winget install " + winget;
          case SDKMAN -> sdkman.isEmpty() ? pipx() : sdkman;
        };
  }

  /** What no system package holds is a Python program, or comes with the distribution's tools. */
  private String pipx() {
    return "pipx install " + executables.getFirst();
  }
}
