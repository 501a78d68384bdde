package edu.colloquy.simulators.students;

import edu.colloquy.simulators.zoom.JoinRequest;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who lectures: says text after text to whoever is in the same room, with a short pause
 * after each, and listens to nobody. Lives on the pacer of the meeting and has no thread.
 * Thread-safe.
 */
public final class VirtualProfessor {
  private static final Duration PAUSE = Duration.ofMillis(800);

  private final Attendee attendee;
  private final Mouth mouth;
  private final int pauseFrames;
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private volatile Participant participant;

  /**
   * A professor who has not joined yet.
   *
   * @param name display name
   * @param email of their Zoom account
   * @param speed of speech, 1 as in life
   */
  public VirtualProfessor(String name, String email, double speed) {
    this.attendee = new Attendee(name, email, "");
    this.mouth = new Mouth(speed);
    this.pauseFrames = (int) Math.ceil(PAUSE.toMillis() / speed / AudioFrame.MILLIS);
  }

  /**
   * Joins a meeting, once.
   *
   * @param zak the ZAK of its host, to be host; else empty
   * @throws MeetingRefused if number, passcode or ZAK are wrong, or the meeting is over
   */
  public void join(ZoomSimulator zoom, JoinLink link, String zak) throws MeetingRefused {
    JoinRequest request = new JoinRequest(link.meetingNumber(), link.passcode(), attendee, zak);
    participant = zoom.join(request, new Client());
  }

  /** Says a text as soon as what was to be said before is said. */
  public void say(String text) {
    waiting.add(text);
  }

  /** What has been said to its end, in order. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** Leaves the meeting; does nothing for one who is not in. */
  public void leave() {
    Participant joined = participant;
    if (joined != null) {
      joined.leave();
    }
  }

  /** The professor's end of the meeting, on the pacer's thread. */
  private final class Client implements MeetingClient {
    private String line;
    private boolean speaking;
    private int pause;

    @Override
    public AudioFrame nextFrame() {
      if (pause > 0) {
        pause--;
        return null;
      }
      if (line == null) {
        line = waiting.poll();
        if (line == null) {
          return null;
        }
        mouth.prepare(line);
      }
      if (!speaking && mouth.ready()) {
        mouth.begin();
        speaking = true;
      }
      return speaking ? speak() : null;
    }

    @Override
    public void hear(AudioFrame frame) {}

    @Override
    public void event(MeetingEvent event) {}

    private AudioFrame speak() {
      AudioFrame frame = mouth.next();
      if (mouth.finished()) {
        said.add(line);
        line = null;
        speaking = false;
        pause = pauseFrames;
      }
      return frame;
    }
  }
}
