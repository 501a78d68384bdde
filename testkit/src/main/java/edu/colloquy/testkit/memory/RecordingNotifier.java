package edu.colloquy.testkit.memory;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is pushed instead of sending it. Thread-safe. */
public final class RecordingNotifier implements RoomNotifier {
  /** Something pushed, and to whom. */
  public record Push(Audience audience, ServerMessage message) {}

  private final List<Push> pushes = new CopyOnWriteArrayList<>();

  @Override
  public void push(Audience audience, ServerMessage message) {
    pushes.add(new Push(audience, message));
  }

  /** Everything pushed so far, in order. */
  public List<Push> pushes() {
    return List.copyOf(pushes);
  }

  /** The pushed messages of one kind, in order. */
  public <T extends ServerMessage> List<T> messages(Class<T> kind) {
    return pushes.stream().map(Push::message).filter(kind::isInstance).map(kind::cast).toList();
  }
}
