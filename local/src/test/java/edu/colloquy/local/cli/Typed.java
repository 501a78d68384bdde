package edu.colloquy.local.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What was typed, and what came of it. */
record Typed(int exitCode, String out, String err, List<DemoOptions> demos, List<UpOptions> ups) {
  static Typed words(String... words) {
    return words(options -> ExitCode.OK, words);
  }

  static Typed words(DemoRunner runner, String... words) {
    List<DemoOptions> demos = new ArrayList<>();
    List<UpOptions> ups = new ArrayList<>();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine(
            options -> {
              demos.add(options);
              return runner.run(options);
            },
            options -> {
              ups.add(options);
              return ExitCode.OK;
            });
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = command.execute(words);
    return new Typed(exitCode, out.toString(), err.toString().strip(), demos, ups);
  }

  DemoOptions demo() {
    return demos.getFirst();
  }
}
