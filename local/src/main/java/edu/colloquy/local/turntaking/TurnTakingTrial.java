package edu.colloquy.local.turntaking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Scripts, played and judged.
 *
 * @param totals over all of them
 * @param results one a script, in their order
 */
public record TurnTakingTrial(Totals totals, List<Judgement> results) {

  /**
   * Plays and judges all scripts of a file.
   *
   * @throws TurnScriptException when the file is not of the form
   */
  public static TurnTakingTrial of(Path file) throws TurnScriptException {
    List<TurnScript> scripts = TurnScriptReader.read(file);
    List<Judgement> judgements =
        scripts.stream().map(script -> Judge.judge(script, Playback.of(script))).toList();
    return new TurnTakingTrial(Totals.of(scripts, judgements), judgements);
  }

  /** Writes all of it as JSON. */
  public void writeTo(Path file) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
  }

  /** A few lines for a person. */
  public List<String> summary() {
    return List.of(
        line("%d utterances, %d wholly right", totals.scripts(), totals.rightScripts()),
        line(
            "turn ends      %d of %d right (%.1f %%), %d cut off (%.1f %%), %d late, %d missed, %d extra",
            totals.rightEnds(),
            totals.turnEnds(),
            100 * totals.rightEndsShare(),
            totals.cutOffs(),
            100 * totals.cutOffsShare(),
            totals.lateEnds(),
            totals.missedEnds(),
            totals.extraEnds()),
        line(
            "decided after  p50 %s, p95 %s",
            ms(totals.decisionDelayP50Ms()), ms(totals.decisionDelayP95Ms())),
        line(
            "interruptions  %d of %d right, %d missed, %d false, %d resumed",
            totals.rightInterruptions(),
            totals.interruptions(),
            totals.missedInterruptions(),
            totals.falseInterruptions(),
            totals.falseResumed()),
        line(
            "silenced after p50 %s, p95 %s",
            ms(totals.interruptionDelayP50Ms()), ms(totals.interruptionDelayP95Ms())),
        line(
            "speculations   %d, %d of them dropped",
            totals.speculations(), totals.droppedSpeculations()));
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String ms(Long value) {
    return value == null ? "-" : value + " ms";
  }
}
