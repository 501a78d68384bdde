package edu.colloquy.local.turntaking;

import edu.colloquy.domain.turntaking.TurnDecision;
import edu.colloquy.local.turntaking.Judgement.End;
import edu.colloquy.local.turntaking.Judgement.Interruption;
import edu.colloquy.local.turntaking.Judgement.Verdict;
import edu.colloquy.local.turntaking.Playback.Decided;
import edu.colloquy.local.turntaking.TurnScript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what was decided in a script with what is right. */
final class Judge {
  /** An end that is decided later than this after the true one is late. */
  static final long LATE_MS = 4_000;

  /** A true end belongs to the word that ends nearest to it, within this. */
  static final long END_TOLERANCE_MS = 1_000;

  /** An interruption may be decided so long before the time given, and after it. */
  static final long INTERRUPTION_EARLY_MS = 300;

  static final long INTERRUPTION_LATE_MS = 2_500;

  private final TurnScript script;
  private final List<Long> openEnds;
  private final List<Long> openInterruptions;
  private final List<End> ends = new ArrayList<>();
  private final List<Interruption> interruptions = new ArrayList<>();
  private final List<Judgement.Speculation> speculations = new ArrayList<>();
  private final List<Judgement.Resume> resumes = new ArrayList<>();
  private final List<Judgement.SetAside> setAside = new ArrayList<>();
  private Optional<Decided> held = Optional.empty();
  private Optional<Decided> speculation = Optional.empty();

  private Judge(TurnScript script) {
    this.script = script;
    openEnds = new ArrayList<>(script.turnEndsMs());
    openInterruptions = new ArrayList<>(script.interruptionsMs());
  }

  /** Judges everything that was decided in a script. */
  static Judgement judge(TurnScript script, List<Decided> decided) {
    Judge judge = new Judge(script);
    decided.forEach(judge::take);
    boolean right =
        judge.openEnds.isEmpty()
            && judge.openInterruptions.isEmpty()
            && judge.ends.stream().allMatch(end -> end.verdict() == Verdict.RIGHT)
            && judge.interruptions.stream().allMatch(Interruption::right);
    return new Judgement(
        script.id(),
        right,
        judge.ends,
        judge.openEnds,
        judge.interruptions,
        judge.openInterruptions,
        judge.speculations,
        judge.resumes,
        judge.setAside);
  }

  private void take(Decided made) {
    switch (made.decision()) {
      case TurnDecision.EndTurn end -> {
        ends.add(end(made, end.text()));
        speculated(null);
      }
      case TurnDecision.Hold hold -> held = Optional.of(made);
      case TurnDecision.ResumeSpeech resume -> {
        held.ifPresent(cut -> resumes.add(new Judgement.Resume(cut.atMs(), made.atMs())));
        held = Optional.empty();
      }
      case TurnDecision.Interrupt interrupt -> {
        interruptions.add(interruption(held.map(Decided::atMs).orElse(made.atMs()), made.atMs()));
        held = Optional.empty();
      }
      case TurnDecision.SpeculateOn on -> speculation = Optional.of(made);
      case TurnDecision.DropSpeculation drop -> speculated(made.atMs());
      case TurnDecision.SetAside words ->
          setAside.add(new Judgement.SetAside(made.atMs(), words.text()));
      case TurnDecision.Withdraw withdraw -> {}
      case TurnDecision.Prompt prompt -> {}
      case TurnDecision.AlertSilence alert -> {}
    }
  }

  private void speculated(Long droppedMs) {
    speculation.ifPresent(
        made -> {
          if (made.decision() instanceof TurnDecision.SpeculateOn(String text)) {
            speculations.add(new Judgement.Speculation(made.atMs(), text, droppedMs));
          }
        });
    speculation = Optional.empty();
  }

  private End end(Decided made, String text) {
    Optional<Long> meant =
        openEnds.stream().filter(end -> lastWordEnd(end) == made.lastWordEndMs()).findFirst();
    if (meant.isEmpty()) {
      boolean going = openEnds.stream().anyMatch(end -> lastWordEnd(end) > made.lastWordEndMs());
      Verdict verdict = going && isWithinTurn(made) ? Verdict.CUT_OFF : Verdict.EXTRA;
      return new End(made.atMs(), made.lastWordEndMs(), null, null, text, verdict);
    }
    openEnds.remove(meant.get());
    long delay = made.atMs() - meant.get();
    boolean cut = !ends.isEmpty() && ends.getLast().verdict() == Verdict.CUT_OFF;
    Verdict verdict = cut ? Verdict.AFTER_CUT_OFF : delay > LATE_MS ? Verdict.LATE : Verdict.RIGHT;
    return new End(made.atMs(), made.lastWordEndMs(), meant.get(), delay, text, verdict);
  }

  /** Words that were said over the avatar without interrupting it are within no turn. */
  private boolean isWithinTurn(Decided made) {
    return script.avatarSpeaking().stream()
        .noneMatch(
            span ->
                made.lastWordEndMs() > span.fromMs()
                    && made.lastWordEndMs() <= span.toMs()
                    && script.interruptionsMs().stream()
                        .noneMatch(at -> at >= span.fromMs() && at <= span.toMs()));
  }

  /** When the word ended that a true end is that of. */
  private long lastWordEnd(long trueEnd) {
    return script.words().stream()
        .map(Word::endMs)
        .filter(end -> Math.abs(end - trueEnd) <= END_TOLERANCE_MS)
        .min(Comparator.comparingLong(end -> Math.abs(end - trueEnd)))
        .orElse(-1L);
  }

  private Interruption interruption(long silencedMs, long confirmedMs) {
    Optional<Long> meant =
        openInterruptions.stream()
            .filter(
                at ->
                    confirmedMs >= at - INTERRUPTION_EARLY_MS
                        && silencedMs <= at + INTERRUPTION_LATE_MS)
            .findFirst();
    meant.ifPresent(openInterruptions::remove);
    return new Interruption(
        silencedMs,
        confirmedMs,
        meant.map(at -> Math.max(0, silencedMs - at)).orElse(null),
        meant.isPresent());
  }
}
