package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsEvent;

/** The handshakes of a stream's two connections. (Zoom: RTMS, connection flow.) Not thread-safe. */
final class Handshakes {

  /** What an answer of Zoom's means. */
  sealed interface Outcome {}

  /** The connection is made. */
  record Accepted() implements Outcome {}

  /** Not with all media, but with those that are left it may be. */
  record WithLess() implements Outcome {}

  /** It may be later. */
  record NotNow(String reason) implements Outcome {}

  /** It will not be; the reason says what to do. */
  record Never(String reason) implements Outcome {}

  private final RtmsJob job;
  private final RtmsApp app;
  private final Lines lines;
  private final WantedMedia wanted = new WantedMedia();

  Handshakes(RtmsJob job, RtmsApp app, Lines lines) {
    this.job = job;
    this.app = app;
    this.lines = lines;
  }

  /** Where media come from, once Zoom has taken the signaling handshake. */
  String mediaUrl() {
    return wanted.url();
  }

  /** A socket is connected: the app speaks first. */
  void shake(Line line) {
    line.shaking();
    String signature = app.signature(job.meetingUuid(), job.streamId());
    lines.send(
        line,
        line == lines.signaling()
            ? new RtmsRequest.SignalingHandshake(job.meetingUuid(), job.streamId(), signature)
            : new RtmsRequest.DataHandshake(
                job.meetingUuid(), job.streamId(), signature, wanted.media()));
  }

  Outcome signalingAnswered(RtmsMessage.SignalingAnswer answer) {
    if (answer.status() != 0) {
      return refused(lines.signaling(), answer.status(), answer.reason());
    }
    if (!wanted.isOffered(answer.mediaUrls())) {
      return new Never(
          "Zoom offers neither transcript nor audio of it: add the scopes"
              + " meeting:read:meeting_transcript and meeting:read:meeting_audio to the RTMS app");
    }
    lines.send(lines.signaling(), new RtmsRequest.EventSubscription());
    return new Accepted();
  }

  Outcome mediaAnswered(RtmsMessage.DataAnswer answer) {
    if (answer.status() != 0) {
      return wanted.goesOnWithout(answer.status())
          ? new WithLess()
          : refused(lines.media(), answer.status(), answer.reason());
    }
    lines.send(lines.signaling(), new RtmsRequest.ClientReady(job.streamId()));
    lines.tell(new RtmsEvent.Connected(wanted.media().contains(Medium.TRANSCRIPT)));
    return new Accepted();
  }

  private static Outcome refused(Line line, int status, String reason) {
    String words =
        "Zoom refused the "
            + line.kind().inWords()
            + " handshake: "
            + StatusCode.inWords(status, reason);
    return StatusCode.of(status).filter(StatusCode::passes).isPresent()
        ? new NotNow(words)
        : new Never(words);
  }
}
