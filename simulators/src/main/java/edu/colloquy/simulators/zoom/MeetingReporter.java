package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.MeetingObserver;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Instant;
import java.util.Map;

/** Tells the log of the run, the history and the webhooks what happens in one meeting. */
final class MeetingReporter implements MeetingObserver {
  private final Meeting meeting;
  private final Webhooks webhooks;
  private final WireLog log;

  MeetingReporter(Meeting meeting, Webhooks webhooks, WireLog log) {
    this.meeting = meeting;
    this.webhooks = webhooks;
    this.log = log;
  }

  @Override
  public void started() {
    webhooks.emit("meeting.started", WebhookPayload.of(meeting));
  }

  @Override
  public void joined(Participant who) {
    saw(Seen.PARTICIPANT_JOINED, who, who.roomName());
    meeting.history().joined(who);
    webhooks.emit("meeting.participant_joined", WebhookPayload.joined(meeting, who));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Of a hop from room to room Zoom tells in four events, since it passes through the main
   * session: left_breakout_room, participant_joined, participant_left, joined_breakout_room.
   */
  @Override
  public void joinedRoom(Participant who) {
    meeting.history().joinedRoom(who);
    webhooks.emit("meeting.participant_left", WebhookPayload.moved(meeting, who));
    webhooks.emit(
        "meeting.participant_joined_breakout_room", WebhookPayload.joinedRoom(meeting, who));
  }

  @Override
  public void leftRoom(Participant who, String roomUuid, String reason) {
    meeting.history().leftRoom(who);
    if (webhooks.tellsOfReturn() || !reason.contains("main session")) {
      webhooks.emit(
          "meeting.participant_left_breakout_room",
          WebhookPayload.leftRoom(meeting, who, roomUuid, reason));
    }
    if (reason.contains("left to join")) {
      webhooks.emit("meeting.participant_joined", WebhookPayload.joined(meeting, who));
    }
  }

  @Override
  public void left(Participant who, String room, String reason) {
    saw(Seen.PARTICIPANT_LEFT, who, room);
    meeting.history().left(who);
    webhooks.emit("meeting.participant_left", WebhookPayload.left(meeting, who, reason));
  }

  @Override
  public void ended() {
    log.saw(Seen.MEETING_ENDED, meeting.number());
    webhooks.emit("meeting.ended", WebhookPayload.ended(meeting, Instant.now()));
  }

  private void saw(Seen what, Participant who, String room) {
    log.saw(
        what,
        who.attendee().userName(),
        Map.of(
            "customer_key",
            who.attendee().customerKey(),
            "email",
            who.attendee().userEmail(),
            "room",
            room));
  }
}
