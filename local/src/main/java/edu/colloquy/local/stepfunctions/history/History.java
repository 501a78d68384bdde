package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of one execution, numbered from 1. Thread-safe. What is appended after the end is
 * dropped: the threads of a stopped execution need a moment to notice.
 */
public final class History {
  private final InstantSource clock;
  private final Consumer<ObjectNode> listener;
  private final List<ObjectNode> events = new ArrayList<>();
  private boolean closed;

  /**
   * @param clock what stamps the events
   * @param listener hears each event as it is appended; must not block for long
   */
  public History(InstantSource clock, Consumer<ObjectNode> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  /** A history that has ended, as it was read from a journal. */
  public static History ended(InstantSource clock, List<ObjectNode> events) {
    History history = resumed(clock, events, _ -> {});
    history.closed = true;
    return history;
  }

  /** A history that goes on after what was read from a journal. */
  public static History resumed(
      InstantSource clock, List<ObjectNode> events, Consumer<ObjectNode> listener) {
    History history = new History(clock, listener);
    history.events.addAll(events);
    return history;
  }

  /**
   * @param previousId the event that led to this one, 0 for none
   * @return the new event's number
   */
  public synchronized long append(long previousId, EventBody body) {
    if (closed) {
      return previousId;
    }
    ObjectNode event =
        toJson(events.size() + 1L, previousId, body)
            .<ObjectNode>set("timestamp", Timestamps.toJson(clock.instant()));
    events.add(event);
    listener.accept(event);
    return events.size();
  }

  /** Appends the last event. */
  public synchronized void close(EventBody last) {
    append(events.size(), last);
    closed = true;
  }

  /** All events so far in their order; not to be changed. */
  public synchronized List<ObjectNode> events() {
    return List.copyOf(events);
  }

  /** How many events there are; AWS ends an execution at 25,000. */
  public synchronized int size() {
    return events.size();
  }

  private static ObjectNode toJson(long id, long previousId, EventBody body) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("previousEventId", previousId)
            .put("type", body.type());
    body.details().ifPresent(details -> event.set(details.field(), details.content()));
    return event;
  }
}
