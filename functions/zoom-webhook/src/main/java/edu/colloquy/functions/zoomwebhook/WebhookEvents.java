package edu.colloquy.functions.zoomwebhook;

/** Who takes up which event. All may come twice and in any order. Thread-safe. */
final class WebhookEvents {
  private final MeetingEvents meetings;
  private final ParticipantEvents participants;
  private final RtmsEvents rtms;

  WebhookEvents(MeetingEvents meetings, ParticipantEvents participants, RtmsEvents rtms) {
    this.meetings = meetings;
    this.participants = participants;
    this.rtms = rtms;
  }

  Outcome take(WebhookEvent event) {
    return switch (event.name()) {
      case "meeting.started" -> started(event);
      case "meeting.ended" -> meetings.ended(event);
      case "meeting.participant_joined", "meeting.participant_joined_breakout_room" ->
          entered(event);
      case "meeting.participant_left", "meeting.participant_left_breakout_room" ->
          participants.take(event);
      case "meeting.rtms_started" -> rtms.started(event);
      case "meeting.rtms_interrupted" -> rtms.interrupted(event);
      case "meeting.rtms_stopped" -> rtms.stopped(event);
      default -> Outcome.UNKNOWN_EVENT;
    };
  }

  private Outcome entered(WebhookEvent event) {
    Outcome outcome = participants.take(event);
    if (outcome == Outcome.TAKEN) {
      rtms.entered(event);
    }
    return outcome;
  }

  private Outcome started(WebhookEvent event) {
    Outcome outcome = meetings.started(event);
    return outcome == Outcome.TAKEN ? rtms.meetingStarted(event) : outcome;
  }
}
