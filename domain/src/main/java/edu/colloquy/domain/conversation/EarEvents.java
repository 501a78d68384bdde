package edu.colloquy.domain.conversation;

import edu.colloquy.domain.speech.SpeechEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a recogniser reports for one ear. A recogniser may report before its stream is open, and so
 * before there is an ear: that waits for it. Thread-safe; keeps the order.
 */
final class EarEvents implements Consumer<SpeechEvent> {
  private final BiConsumer<Ear, SpeechEvent> to;
  private final List<SpeechEvent> early = new ArrayList<>();
  private Ear ear;

  EarEvents(BiConsumer<Ear, SpeechEvent> to) {
    this.to = to;
  }

  @Override
  public synchronized void accept(SpeechEvent event) {
    if (ear == null) {
      early.add(event);
    } else {
      to.accept(ear, event);
    }
  }

  /** The ear is there: gives it what came before, and from now on whatever comes. */
  synchronized void deliverTo(Ear opened) {
    ear = opened;
    early.forEach(event -> to.accept(ear, event));
    early.clear();
  }
}
