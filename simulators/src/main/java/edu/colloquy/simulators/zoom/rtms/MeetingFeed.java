package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MainSessionTap;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Carries the main session of one meeting into its stream, while there is one. Thread-safe; the
 * stream itself lives on the server's thread.
 */
public final class MeetingFeed implements MainSessionTap {
  private final StreamedMeeting meeting;
  private final RtmsServer server;
  private final boolean autoStart;

  /** Of the pacer's thread alone. */
  private final Timeline timeline;

  private Participant[] lastPeople = {};
  private List<Speaker> present = List.of();
  private boolean begun;

  private volatile RtmsStream stream;
  private volatile String leaverUuid = "";

  MeetingFeed(StreamedMeeting meeting, RtmsServer server, RtmsSettings settings) {
    this.meeting = meeting;
    this.server = server;
    this.autoStart = settings.autoStart();
    this.timeline = new Timeline(settings.clock());
  }

  /**
   * Starts a stream, if there is none.
   *
   * @param operatorId the Zoom user in whose name it is
   * @param leaver {@code participant_uuid} of the one whose leaving stops it, if any
   */
  public synchronized void start(String operatorId, Optional<String> leaver) {
    if (!hasStream()) {
      leaverUuid = leaver.orElse("");
      stream = server.open(meeting.operatedBy(operatorId));
    }
  }

  /** Stops the stream, if there is one. */
  public synchronized void stop() {
    if (hasStream()) {
      stop(StopReason.USER_TRIGGERED);
    }
  }

  /** Has the stream's server fail, and another take over. */
  public void failOver() {
    onStream(server::failOver);
  }

  /** Breaks the media sockets. */
  public void dropMedia() {
    onStream(RtmsStream::dropMedia);
  }

  /** Breaks the signalling socket. */
  public void dropSignaling() {
    onStream(RtmsStream::dropSignaling);
  }

  @Override
  public void heard(Participant[] people, AudioFrame[] said) {
    if (people != lastPeople) {
      lastPeople = people;
      present = Stream.of(people).map(MeetingFeed::speaker).toList();
      stopIfItsUserLeft();
    }
    if (autoStart && !begun && people.length > 0) {
      begun = true;
      start(meeting.operatorId(), Optional.empty());
    }
    long atMs = timeline.next();
    if (stream != null) {
      Tick tick = new Tick(atMs, present, voices(people.length, said));
      onStream(to -> to.carry(tick));
    }
  }

  @Override
  public synchronized void ended() {
    if (hasStream()) {
      stop(StopReason.MEETING_ENDED);
    }
  }

  private boolean hasStream() {
    return stream != null && !stream.isOver();
  }

  private void stop(StopReason reason) {
    onStream(to -> to.stop(reason));
    stream = null;
  }

  private void onStream(Consumer<RtmsStream> action) {
    RtmsStream to = stream;
    if (to != null) {
      server.onItsThread(() -> action.accept(to));
    }
  }

  private void stopIfItsUserLeft() {
    String leaver = leaverUuid;
    if (stream != null && !leaver.isEmpty() && !meeting.attended().test(leaver)) {
      synchronized (this) {
        stop(StopReason.USER_LEFT);
      }
    }
  }

  private List<Voice> voices(int people, AudioFrame[] said) {
    List<Voice> voices = List.of();
    for (int i = 0; i < people; i++) {
      if (said[i] != null) {
        voices = voices.isEmpty() ? new ArrayList<>(2) : voices;
        voices.add(new Voice(present.get(i), said[i]));
      }
    }
    return voices;
  }

  private static Speaker speaker(Participant who) {
    return new Speaker(who.mainUserId(), who.attendee().userName());
  }
}
