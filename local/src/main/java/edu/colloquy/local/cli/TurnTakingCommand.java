package edu.colloquy.local.cli;

import edu.colloquy.local.turntaking.TurnScriptException;
import edu.colloquy.local.turntaking.TurnTakingTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./colloquy turn-taking}: judges turn-taking on scripted utterances. */
@Command(
    name = "turn-taking",
    header = "Judge turn-taking on scripted utterances, on a virtual clock.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy turn-taking FILE.json [--json OUT]",
    footer = {
      "",
      "FILE holds [{id, words: [{text, start_ms, end_ms}], turn_ends_ms: [..],",
      "avatar_speaking_ms?: [[from, to]], interruption_ms?: [..]}]. The words are given to",
      "the code that takes turns in a room as a recogniser would give them: interim 120 ms",
      "after a word, final after a pause of 300 ms, the voice by its first and last sound.",
      "",
      "An end is right if it is decided after the last word of its turn, before the next",
      "word, and at most 4000 ms after the time given; that belongs to the word that ends",
      "nearest to it, within 1000 ms. An end decided amid a turn is a cut-off. An",
      "interruption is right from 300 ms before to 2500 ms after the time given. A voice",
      "over the avatar silences it at once; where no words follow that interrupt, it goes",
      "on, which is listed under resumes and counted as false_resumed.",
      "",
      "Exit codes: 0 judged, 2 the file is not of this form."
    })
final class TurnTakingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "FILE", arity = "1", description = "The utterances.")
  private Path file;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      description = "Write what was decided in each utterance, and the totals.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    InputFiles files = new InputFiles(spec.commandLine());
    files.text("FILE", file);
    if (json != null) {
      files.writable("--json", json);
    }
    TurnTakingTrial trial = trial();
    trial.summary().forEach(spec.commandLine().getOut()::println);
    if (json != null) {
      trial.writeTo(json);
    }
    return ExitCode.OK;
  }

  private TurnTakingTrial trial() {
    try {
      return TurnTakingTrial.of(file);
    } catch (TurnScriptException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
