package edu.colloquy.domain.tutor.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan that is being made. Not thread-safe. */
final class Draft {
  final Progress progress;
  private final List<Move> moves = new ArrayList<>();
  private final List<String> guidance = new ArrayList<>();
  private HintLevel hint = HintLevel.NONE;
  private Disclosure disclosure = Disclosure.NOTHING;
  private Optional<Handover> handover = Optional.empty();
  private Optional<String> fixedReply = Optional.empty();

  Draft(LearningState state) {
    progress = new Progress(state);
  }

  Draft move(Move move, String how) {
    moves.add(move);
    guidance.add(how);
    return this;
  }

  Draft note(String what) {
    guidance.add(what);
    return this;
  }

  /** One rung up the ladder. */
  Draft hint() {
    hint = progress.moreHelp();
    moves.add(Move.HINT);
    guidance.add("Hint level %d of 5: %s.".formatted(hint.ordinal(), hint.how()));
    if (hint == HintLevel.FULL_SOLUTION) {
      disclosure = Disclosure.SOLUTION;
      moves.add(Move.TELL);
      progress.phase = Phase.TRANSFER;
    }
    return this;
  }

  Draft mayTellResult() {
    disclosure = Disclosure.RESULT;
    return this;
  }

  Draft handOver(Handover.Kind kind, String detail) {
    handover = Optional.of(new Handover(kind, detail));
    return this;
  }

  Draft say(String words) {
    fixedReply = Optional.of(words);
    return this;
  }

  boolean handsOver() {
    return handover.isPresent();
  }

  Plan plan() {
    return new Plan(moves, hint, disclosure, guidance, handover, fixedReply, progress.state());
  }
}
