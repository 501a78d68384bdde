package edu.colloquy.local.cli;

import edu.colloquy.local.cli.doctor.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./colloquy doctor}: what is there and what is missing. */
@Command(
    name = "doctor",
    header = "Show what is there, what is missing, and what to type for it.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy doctor",
    footer = {"", "Exit codes: 0 all that is needed is there, 3 something is missing."})
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    Doctor.Report report = Doctor.ofThisMachine().examine();
    report.lines().map(Ansi.AUTO::string).forEach(spec.commandLine().getOut()::println);
    return report.healthy() ? ExitCode.OK : ExitCode.MISSING;
  }
}
