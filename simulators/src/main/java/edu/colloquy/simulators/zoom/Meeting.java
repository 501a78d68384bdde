package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A meeting as scheduled, with the life it has once somebody joins. Thread-safe. */
final class Meeting {
  private final long id;
  private final String uuid;
  private final ZoomUser host;
  private final Passcodes passcodes;
  private final Instant createdAt = Instant.now();
  private final MeetingHistory history = new MeetingHistory(InstantSource.system());
  private final LiveMeeting live;
  private volatile MeetingDetails details;

  /**
   * A new meeting.
   *
   * @param live makes its life, given the meeting
   */
  Meeting(
      long id,
      String uuid,
      ZoomUser host,
      Passcodes passcodes,
      MeetingDetails details,
      Function<Meeting, LiveMeeting> live) {
    this.id = id;
    this.uuid = uuid;
    this.host = host;
    this.passcodes = passcodes;
    this.details = details;
    this.live = live.apply(this);
  }

  /**
   * The secret of a meeting in its two forms.
   *
   * @param plain what people type
   * @param inLink {@code pwd} of the join URL, Zoom's {@code encrypted_password}
   */
  record Passcodes(String plain, String inLink) {}

  long id() {
    return id;
  }

  String number() {
    return Long.toString(id);
  }

  String uuid() {
    return uuid;
  }

  ZoomUser host() {
    return host;
  }

  Passcodes passcodes() {
    return passcodes;
  }

  Instant createdAt() {
    return createdAt;
  }

  LiveMeeting live() {
    return live;
  }

  MeetingHistory history() {
    return history;
  }

  MeetingDetails details() {
    return details;
  }

  synchronized void patch(UnaryOperator<MeetingDetails> change) {
    details = change.apply(details);
  }

  boolean opensWith(String passcode) {
    return passcodes.plain().equals(passcode) || passcodes.inLink().equals(passcode);
  }
}
