package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.rtms.MeetingFeed;
import edu.colloquy.simulators.zoom.rtms.RtmsServer;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams of all meetings, for those who start, stop or break them: REST, and whoever runs the
 * simulator. Thread-safe.
 */
public final class RtmsStreams implements RtmsApp {
  /** Zoom: not allowed to start or stop the app in this meeting. */
  private static final int NOT_ALLOWED = 2308;

  private final RtmsServer server;
  private final Map<String, MeetingFeed> feeds = new ConcurrentHashMap<>();

  RtmsStreams(RtmsServer server) {
    this.server = server;
  }

  /** Makes it possible for a new meeting to be streamed. */
  void attend(Meeting meeting) {
    LiveMeeting live = meeting.live();
    MeetingFeed feed =
        server.feed(
            new StreamedMeeting(
                meeting.uuid(),
                meeting.host().id(),
                uuid -> live.participants().stream().anyMatch(one -> one.uuid().equals(uuid))));
    feeds.put(meeting.number(), feed);
    live.tap(feed);
  }

  @Override
  public void start(Meeting meeting, String participantUserId) {
    if (meeting.live().status() != LiveMeeting.Status.STARTED) {
      throw notAllowed("The meeting is not in progress.");
    }
    if (participantUserId.isEmpty() || participantUserId.equals(meeting.host().id())) {
      feed(meeting).start(Optional.empty());
      return;
    }
    Participant operator =
        meeting.live().participants().stream()
            .filter(one -> isCalled(one, participantUserId))
            .findFirst()
            .orElseThrow(() -> notAllowed("No such participant: " + participantUserId + "."));
    feed(meeting).start(Optional.of(operator.uuid()));
  }

  @Override
  public void stop(Meeting meeting) {
    if (!feed(meeting).stop()) {
      throw notAllowed("The app has no stream of this meeting.");
    }
  }

  /**
   * Has the streams' server fail and another take over: sockets are closed with 1001, and {@code
   * meeting.rtms_started} comes again. Does nothing without a stream.
   */
  public void failOver(String meetingNumber) {
    feed(meetingNumber).ifPresent(MeetingFeed::failOver);
  }

  /** Has the media sockets of a meeting's stream break, if there is one. */
  public void dropMedia(String meetingNumber) {
    feed(meetingNumber).ifPresent(MeetingFeed::dropMedia);
  }

  /** Has the signalling socket of a meeting's stream break, and with it the others. */
  public void dropSignaling(String meetingNumber) {
    feed(meetingNumber).ifPresent(MeetingFeed::dropSignaling);
  }

  private Optional<MeetingFeed> feed(String meetingNumber) {
    return Optional.ofNullable(feeds.get(meetingNumber));
  }

  private MeetingFeed feed(Meeting meeting) {
    return feed(meeting.number()).orElseThrow(() -> ZoomError.noSuchMeeting(meeting.number()));
  }

  private static boolean isCalled(Participant one, String name) {
    return one.uuid().equals(name)
        || Integer.toString(one.userId()).equals(name)
        || Integer.toString(one.mainUserId()).equals(name);
  }

  private static ZoomError notAllowed(String message) {
    return ZoomError.of(400, NOT_ALLOWED, message);
  }
}
