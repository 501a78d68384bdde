package edu.colloquy.simulators.students;

import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.JoinRequest;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A student with lines to say. Once moved to a breakout room, waits for the tutor's greeting, says
 * a line, hears the answer, thinks, says the next; says a line again that got no answer. Then
 * stays, silent, until the meeting ends. Lives on the pacer of the meeting and has no thread.
 * Thread-safe.
 */
public final class VirtualStudent {
  private static final Logger LOG = LoggerFactory.getLogger(VirtualStudent.class);

  private final Attendee attendee;
  private final List<String> lines;
  private final Conversation conversation;
  private final Listening ears = new Listening();
  private volatile Participant participant;
  private volatile String room = "";
  private volatile boolean over;

  /**
   * A student who has not joined yet.
   *
   * @param name display name
   * @param email by which a breakout room is pre-assigned
   * @param lines what to say, in order; blank ones are left out
   * @param speed of speech, 1 as in life
   * @param timings how patient the student is
   * @param seed of the lengths of thinking
   * @param log where to note what is said and heard
   */
  public VirtualStudent(
      String name,
      String email,
      List<String> lines,
      double speed,
      StudentTimings timings,
      long seed,
      WireLog log) {
    this.attendee = new Attendee(name, email, "");
    this.lines = lines.stream().filter(line -> !line.isBlank()).toList();
    this.conversation =
        new Conversation(
            this.lines,
            timings,
            new SplittableRandom(seed),
            ears,
            new Mouth(speed),
            new Journal(email, log));
  }

  /**
   * Joins a meeting, once.
   *
   * @throws MeetingRefused if number or passcode are wrong, or the meeting is over
   */
  public void join(ZoomSimulator zoom, JoinLink link) throws MeetingRefused {
    JoinRequest request = new JoinRequest(link.meetingNumber(), link.passcode(), attendee, "");
    participant = zoom.join(request, new Client());
  }

  /** Leaves the meeting; does nothing for one who is not in. */
  public void leave() {
    Participant joined = participant;
    if (joined != null) {
      joined.leave();
      over = true;
    }
  }

  /** What the student is doing now. */
  public StudentView view() {
    StudentStatus status = conversation.status();
    int said = conversation.linesSaid();
    return new StudentView(
        attendee.userName(),
        attendee.userEmail(),
        over ? "" : room,
        over && status != StudentStatus.DONE ? StudentStatus.WAITING : status,
        said,
        lines.size(),
        said == 0 ? "" : lines.get(said - 1),
        conversation.lastHeard());
  }

  /** The student's end of the meeting; events wait for the pacer's thread. */
  private final class Client implements MeetingClient {
    private final Queue<MeetingEvent> events = new ConcurrentLinkedQueue<>();
    private final Seat seat = new Seat();

    @Override
    public AudioFrame nextFrame() {
      return conversation.nextFrame();
    }

    @Override
    public void hear(AudioFrame frame) {
      for (MeetingEvent event = events.poll(); event != null; event = events.poll()) {
        seat.notice(event);
        if (event instanceof MeetingEvent.BreakoutRoomInvited invitation) {
          accept(invitation);
        }
      }
      room = seat.room();
      ears.hear(frame);
      conversation.step(seat);
    }

    /** An invitation that does not count any more is of no concern to a student. */
    private void accept(MeetingEvent.BreakoutRoomInvited invitation) {
      try {
        participant.calls().joinBreakoutRoom(invitation.roomId());
      } catch (MeetingRefused e) {
        LOG.debug("A student did not get into a breakout room: {}", e.getMessage());
      }
    }

    @Override
    public void event(MeetingEvent event) {
      events.add(event);
      if (event instanceof MeetingEvent.MeetingEnded) {
        over = true; // No audio comes any more, and with it nothing that would look at events.
      }
    }
  }
}
