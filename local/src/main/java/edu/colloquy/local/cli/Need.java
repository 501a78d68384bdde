package edu.colloquy.local.cli;

import java.util.List;

/** A thing from outside that a command may need, with the line that installs it. */
public enum Need {
  /** The Java Development Kit that builds and runs everything. */
  JDK(
      "JDK 25",
      List.of("java"),
      "sudo apt-get install -y openjdk-25-jdk-headless",
      "brew install openjdk@25",
      "winget install EclipseAdoptium.Temurin.25.JDK",
      "sdk install java 25-tem"),
  /** The build tool. */
  MAVEN(
      "Maven",
      List.of("mvn"),
      "sudo apt-get install -y maven",
      "brew install maven",
      "winget install Apache.Maven",
      "sdk install maven"),
  /** The browser that Zoom bots run in. */
  CHROMIUM(
      "Chromium",
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
      "sudo apt-get install -y chromium",
      "brew install --cask chromium",
      "winget install Hibbiki.Chromium",
      "sudo dnf install chromium"),
  /** The tool that cuts and joins video and audio. */
  FFMPEG(
      "ffmpeg",
      List.of("ffmpeg"),
      "sudo apt-get install -y ffmpeg",
      "brew install ffmpeg",
      "winget install Gyan.FFmpeg",
      "sudo dnf install ffmpeg"),
  /** The library that draws animations. */
  MANIM(
      "Manim",
      List.of("manim"),
      "pipx install manim",
      "brew install manim",
      "pipx install manim",
      "pipx install manim");

  private final String title;
  private final List<String> executables;
  private final String apt;
  private final String brew;
  private final String winget;
  private final String elsewhere;

  Need(
      String title,
      List<String> executables,
      String apt,
      String brew,
      String winget,
      String elsewhere) {
    this.title = title;
    this.executables = executables;
    this.apt = apt;
    this.brew = brew;
    this.winget = winget;
    this.elsewhere = elsewhere;
  }

  /** Its name as people write it. */
  public String title() {
    return title;
  }

  /** The programs of which one on the path is enough. */
  public List<String> executables() {
    return executables;
  }

  /** What to do about it on this machine: "type: " and the line that installs it. */
  public String cure() {
    return cure(PackageSource.ofThisMachine());
  }

  /** What to do about it where programs come from {@code source}. */
  String cure(PackageSource source) {
    return "type: "
        + switch (source) {
          case APT -> apt;
          case BREW -> brew;
          case WINGET -> winget;
          case ELSEWHERE -> elsewhere;
        };
  }
}
