package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.SpeechEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps all events of a stream. */
final class Heard implements Consumer<SpeechEvent> {
  private final List<SpeechEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void accept(SpeechEvent event) {
    events.add(event);
  }

  List<SpeechEvent> events() {
    return events;
  }

  <E extends SpeechEvent> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  String text() {
    return all(SpeechEvent.Final.class).stream()
        .map(SpeechEvent.Final::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
