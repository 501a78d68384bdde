package edu.colloquy.local.cli;

import edu.colloquy.local.demo.Demo;
import edu.colloquy.local.demo.Up;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;

/**
 * One run of everything that should start fast, made once after a build: the JVM writes down which
 * classes it loaded and linked, and later starts take them ready-made (JEP 483, JEP 514).
 */
public final class Training {
  private static final String[][] LIGHT = {{"--help"}, {"demo", "--help"}, {"doctor"}};

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Training() {}

  /**
   * Runs the commands, quietly; one that fails has still shown its classes.
   *
   * @param args the folder for a demo's results; without it only help is shown
   */
  public static void main(String[] args) {
    CommandLine command =
        Main.commandLine(options -> new Demo().run(options), options -> new Up().run(options));
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    command.setOut(nowhere).setErr(nowhere);
    Thread.ofPlatform().daemon().start(Training::giveUpInTime);
    for (String[] typed : LIGHT) {
      command.execute(typed);
    }
    if (args.length > 0) {
      command.execute("demo", "--studnets");
      command.execute(
          "demo", "--students", "1", "--minutes", "0.05", "--speed", "20", "--out", args[0]);
    }
    System.exit(ExitCode.OK);
  }

  /** Nobody is to wait for a demo that hangs; what was seen until then is worth keeping. */
  private static void giveUpInTime() {
    LockSupport.parkNanos(LONGEST.toNanos());
    System.exit(ExitCode.OK);
  }
}
