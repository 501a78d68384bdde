package edu.colloquy.local.turntaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import edu.colloquy.local.turntaking.Judgement.End;
import edu.colloquy.local.turntaking.Judgement.Interruption;
import edu.colloquy.local.turntaking.Judgement.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * What was right and wrong over all scripts.
 *
 * @param rightEndsShare of all true ends; 0 to 1
 * @param cutOffsShare cut-offs by all true ends
 * @param falseResumed how often the avatar fell silent for nothing, and went on
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Totals(
    int scripts,
    long rightScripts,
    int turnEnds,
    int rightEnds,
    double rightEndsShare,
    int cutOffs,
    double cutOffsShare,
    int lateEnds,
    int missedEnds,
    int extraEnds,
    int interruptions,
    int rightInterruptions,
    int missedInterruptions,
    int falseInterruptions,
    int falseResumed,
    int speculations,
    int droppedSpeculations,
    Long decisionDelayP50Ms,
    Long decisionDelayP95Ms,
    Long interruptionDelayP50Ms,
    Long interruptionDelayP95Ms) {

  static Totals of(List<TurnScript> scripts, List<Judgement> judgements) {
    Sum sum = new Sum(judgements);
    int trueEnds = scripts.stream().mapToInt(script -> script.turnEndsMs().size()).sum();
    int right = sum.ends(Verdict.RIGHT);
    int cutOffs = sum.ends(Verdict.CUT_OFF);
    List<Long> delays =
        sorted(
            judgements.stream()
                .flatMap(one -> one.turnEnds().stream())
                .map(End::delayMs)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue));
    List<Long> bargeIns =
        sorted(
            judgements.stream()
                .flatMap(one -> one.interruptions().stream())
                .map(Interruption::delayMs)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue));
    return new Totals(
        judgements.size(),
        judgements.stream().filter(Judgement::right).count(),
        trueEnds,
        right,
        share(right, trueEnds),
        cutOffs,
        share(cutOffs, trueEnds),
        sum.ends(Verdict.LATE),
        sum.of(one -> one.missedTurnEndsMs().size()),
        sum.ends(Verdict.EXTRA),
        scripts.stream().mapToInt(script -> script.interruptionsMs().size()).sum(),
        sum.interruptions(true),
        sum.of(one -> one.missedInterruptionsMs().size()),
        sum.interruptions(false),
        sum.of(one -> one.resumes().size()),
        sum.of(one -> one.speculations().size()),
        sum.of(one -> (int) one.speculations().stream().filter(s -> s.droppedMs() != null).count()),
        percentile(delays, 0.5),
        percentile(delays, 0.95),
        percentile(bargeIns, 0.5),
        percentile(bargeIns, 0.95));
  }

  private record Sum(List<Judgement> judgements) {
    int of(ToIntFunction<Judgement> count) {
      return judgements.stream().mapToInt(count).sum();
    }

    int ends(Verdict verdict) {
      return of(
          one -> (int) one.turnEnds().stream().filter(end -> end.verdict() == verdict).count());
    }

    int interruptions(boolean right) {
      return of(
          one -> (int) one.interruptions().stream().filter(made -> made.right() == right).count());
    }
  }

  private static double share(int part, int all) {
    return all == 0 ? (part == 0 ? 1 : 0) : Math.round(10_000.0 * part / all) / 10_000.0;
  }

  private static List<Long> sorted(LongStream values) {
    return values.sorted().boxed().toList();
  }

  /** The nearest rank; null of nothing. */
  private static Long percentile(List<Long> sorted, double share) {
    return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
