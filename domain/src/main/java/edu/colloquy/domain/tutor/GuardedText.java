package edu.colloquy.domain.tutor;

import edu.colloquy.domain.tutor.reply.ReplyGuard;
import java.util.function.Consumer;

/** Passes a model's text on by whole sentences, as its guard lets it. Not thread-safe. */
final class GuardedText {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final ReplyGuard guard;
  private final Consumer<String> sentence;

  GuardedText(ReplyGuard guard, Consumer<String> sentence) {
    this.guard = guard;
    this.sentence = sentence;
  }

  void add(String delta) {
    splitter.add(delta).forEach(this::pass);
  }

  void end() {
    splitter.rest().ifPresent(this::pass);
  }

  /** The line break tells that the sentence is over, whatever its last characters look like. */
  private void pass(String text) {
    guard.next(text).ifPresent(said -> sentence.accept(said + "\n"));
  }
}
