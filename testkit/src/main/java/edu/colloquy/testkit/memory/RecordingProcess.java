package edu.colloquy.testkit.memory;

import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionProcess;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps which sessions were started and which waits were ended. Thread-safe. */
public final class RecordingProcess implements SessionProcess {
  /** A wait that was ended. */
  public record End(String endWait, String cause) {}

  private final List<Session> started = new CopyOnWriteArrayList<>();
  private final List<End> ended = new CopyOnWriteArrayList<>();

  @Override
  public void start(Session session) {
    started.add(session);
  }

  @Override
  public void end(String endWait, String cause) {
    ended.add(new End(endWait, cause));
  }

  /** The sessions started so far, in order; one started twice is there twice. */
  public List<Session> started() {
    return List.copyOf(started);
  }

  /** The waits ended so far, in order. */
  public List<End> ended() {
    return List.copyOf(ended);
  }
}
