package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.integrations.zoom.rtms.Line.Kind;
import edu.colloquy.integrations.zoom.rtms.Line.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dials a stream's connections, and those that are lost again, until that has been in vain for too
 * long. (Zoom: RTMS, failover and reconnection.) A media connection that is lost is made again
 * alone; one for signaling takes the other with it. Not thread-safe.
 */
final class Dialling {
  private final Lines lines;
  private final Line signaling;
  private final Line media;
  private final Handshakes handshakes;
  private final StreamNews news;
  private final RtmsTimings timings;
  private final Outage outage;
  private List<String> urls;

  /**
   * @param urls of the signaling servers, one at least
   */
  Dialling(
      List<String> urls, Lines lines, Handshakes handshakes, StreamNews news, RtmsTimings timings) {
    this.urls = urls;
    this.lines = lines;
    this.signaling = lines.signaling();
    this.media = lines.media();
    this.handshakes = handshakes;
    this.news = news;
    this.timings = timings;
    this.outage = new Outage(timings);
  }

  void begin(Instant now) {
    outage.begins(now);
    dialSignaling(now);
  }

  /** The signaling servers from now on; none changes nothing. */
  void servers(List<String> others) {
    urls = others.isEmpty() ? urls : others;
  }

  /** Media flow. */
  void flows() {
    outage.ends();
  }

  /** Dials both anew, since Zoom says that they are not what they seem. */
  void again(String reason, Instant now) {
    interrupted(reason, now);
    dialSignaling(now);
  }

  void dialMedia(Instant now) {
    outage.dialled();
    lines.dial(media, handshakes.mediaUrl(), now, timings.handshakeLimit());
  }

  /** A connection is lost: it will be dialled again, unless it was in vain for too long. */
  void lost(Line line, String reason, Instant now) {
    interrupted(reason, now);
    if (outage.isTooLong(now)) {
      lines.end(new RtmsEvent.Ended(inVain(reason), true));
      return;
    }
    lines.close(media);
    if (outage.dialAgain(line == media && signaling.is(Stage.READY), now) == Kind.SIGNALING) {
      lines.close(signaling);
    }
  }

  /** Some time has passed. */
  void tick(Instant now) {
    for (Line line : List.of(signaling, media)) {
      line.overdue(now).ifPresent(reason -> lost(line, reason, now));
    }
    Optional<Kind> due = lines.isOver() ? Optional.empty() : outage.due(now);
    due.ifPresent(
        kind -> {
          if (kind == Kind.MEDIA && signaling.is(Stage.READY)) {
            dialMedia(now);
          } else {
            dialSignaling(now);
          }
        });
  }

  /** When {@link #tick} is next of use; empty when it is over. */
  Optional<Instant> due() {
    return lines.isOver()
        ? Optional.empty()
        : Stream.of(signaling.deadline(), media.deadline(), outage.dueAt()).min(Instant::compareTo);
  }

  private void interrupted(String reason, Instant now) {
    outage.begins(now);
    lines.tell(new RtmsEvent.Interrupted(reason));
  }

  private void dialSignaling(Instant now) {
    lines.close(media);
    lines.close(signaling);
    news.dialled();
    outage.dialled();
    String url = urls.get(outage.attempts() % urls.size());
    lines.dial(signaling, url, now, timings.handshakeLimit());
  }

  private String inVain(String reason) {
    return "It could not be connected again for "
        + timings.limitInWords()
        + ": "
        + reason
        + ". Check that workers may reach Zoom by WebSocket (wss), then stop and start the app in"
        + " the meeting.";
  }
}
