package edu.colloquy.simulators.zoom.rtms;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries the main session of one meeting into its stream to one app, while there is one.
 * Thread-safe; the stream itself lives on the server's thread.
 */
public final class MeetingFeed {
  private final StreamedMeeting meeting;
  private final RtmsServer server;
  private final boolean autoStart;

  /** Of the pacer's thread alone. */
  private boolean begun;

  private volatile RtmsStream stream;
  private volatile String leaverUuid = "";

  MeetingFeed(StreamedMeeting meeting, RtmsServer server, boolean autoStart) {
    this.meeting = meeting;
    this.server = server;
    this.autoStart = autoStart;
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
  public void stop() {
    stop(StopReason.USER_TRIGGERED);
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

  /** Other people than before are in the main session. */
  void attended(List<Speaker> present) {
    String leaver = leaverUuid;
    if (!leaver.isEmpty() && !meeting.attended().test(leaver)) {
      stop(StopReason.USER_LEFT);
    }
    if (autoStart && !begun && !present.isEmpty()) {
      begun = true;
      start(meeting.operatorId(), Optional.empty());
    }
  }

  boolean isStreamed() {
    return stream != null;
  }

  /** Takes 20 ms of the main session. */
  void carry(Tick tick) {
    onStream(to -> to.carry(tick));
  }

  /** The meeting is over. */
  void ended() {
    stop(StopReason.MEETING_ENDED);
  }

  private boolean hasStream() {
    return stream != null && !stream.isOver();
  }

  private synchronized void stop(StopReason reason) {
    if (hasStream()) {
      onStream(to -> to.stop(reason));
      stream = null;
    }
  }

  private void onStream(Consumer<RtmsStream> action) {
    RtmsStream to = stream;
    if (to != null) {
      server.onItsThread(() -> action.accept(to));
    }
  }
}
