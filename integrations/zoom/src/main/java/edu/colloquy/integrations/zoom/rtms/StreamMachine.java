package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StopReason;
import edu.colloquy.integrations.zoom.rtms.Line.Kind;
import edu.colloquy.integrations.zoom.rtms.Line.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what becomes of a stream: what is dialled, what is answered, and what is connected anew
 * after which loss. (Zoom: RTMS, failover and reconnection.) A media connection that is lost is
 * made again alone; one for signaling takes the other with it. Knows neither sockets nor clocks: it
 * is told what happened when, gives what is to be done, and says until when it wants to be asked
 * again. Not thread-safe.
 */
final class StreamMachine {
  private final RtmsTimings timings;
  private final Lines lines = new Lines();
  private final Line signaling = lines.signaling();
  private final Line media = lines.media();
  private final Handshakes handshakes;
  private final Outage outage;
  private final StreamNews news = new StreamNews();
  private List<String> urls;

  StreamMachine(RtmsJob job, RtmsApp app, RtmsTimings timings) {
    this.timings = timings;
    this.handshakes = new Handshakes(job, app, lines);
    this.outage = new Outage(timings);
    this.urls = job.serverUrls();
  }

  /** Begins. */
  List<Action> start(Instant now) {
    outage.begins(now);
    dialSignaling(now);
    return lines.taken();
  }

  /** A socket is connected. */
  List<Action> opened(int dial) {
    lines.of(dial).ifPresent(handshakes::shake);
    return lines.taken();
  }

  /** A frame came. */
  List<Action> received(int dial, RtmsMessage message, Instant now) {
    lines.of(dial).ifPresent(line -> received(line, message, now));
    return lines.taken();
  }

  /** A socket could not be connected, or is connected no more. */
  List<Action> lost(int dial, String reason, Instant now) {
    lines.of(dial).ifPresent(line -> lost(line, reason, now));
    return lines.taken();
  }

  /** What is stored of the stream by now. */
  List<Action> learn(RtmsStream stream, Instant now) {
    if (lines.isOver()) {
      return List.of();
    }
    if (!stream.isActive()) {
      end("Zoom stopped it: " + stream.stopReason().orElse("no reason given"), false);
      return lines.taken();
    }
    if (!stream.serverUrls().isEmpty()) {
      urls = stream.serverUrls();
    }
    if (news.isWorthDialling(stream)) {
      interrupted("Zoom says that it was interrupted", now);
      dialSignaling(now);
    }
    news.learnt();
    return lines.taken();
  }

  /** Some time has passed. */
  List<Action> tick(Instant now) {
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
    return lines.taken();
  }

  /** When {@link #tick} is next of use; empty when it is over. */
  Optional<Instant> due() {
    return lines.isOver()
        ? Optional.empty()
        : Stream.of(signaling.deadline(), media.deadline(), outage.dueAt()).min(Instant::compareTo);
  }

  /** Leaves the stream as it is. */
  List<Action> leave() {
    lines.end();
    return lines.taken();
  }

  private void received(Line line, RtmsMessage message, Instant now) {
    switch (message) {
      case RtmsMessage.SignalingAnswer answer when line == signaling ->
          taken(line, handshakes.signalingAnswered(answer), now);
      case RtmsMessage.DataAnswer answer when line == media ->
          taken(line, handshakes.mediaAnswered(answer), now);
      case RtmsMessage.KeepAlive(long timestamp) -> {
        line.keptAlive(now, timings.keepAliveLimit());
        lines.send(line, new RtmsRequest.KeepAliveAnswer(timestamp));
      }
      case RtmsMessage.MediaInterrupted interrupted -> {
        if (media.isOpen()) {
          lost(media, "Zoom says that the media connection was interrupted", now);
        }
      }
      case RtmsMessage.StreamState state -> {
        if (state.isTerminated()) {
          end("Zoom ended it: " + StopReason.inWords(state.reason()), false);
        }
      }
      case RtmsMessage.Transcript(var utterance) -> lines.tell(new RtmsEvent.Said(utterance));
      case RtmsMessage.Audio(var heard) -> lines.tell(heard);
      case RtmsMessage.SignalingAnswer answer -> {}
      case RtmsMessage.DataAnswer answer -> {}
      case RtmsMessage.Other other -> {}
    }
  }

  /** Zoom has answered a handshake. */
  private void taken(Line line, Handshakes.Outcome outcome, Instant now) {
    switch (outcome) {
      case Handshakes.Accepted _ when line == signaling -> {
        line.ready(now, timings.keepAliveLimit());
        dialMedia(now);
      }
      case Handshakes.Accepted _ -> {
        line.ready(now, timings.keepAliveLimit());
        outage.ends();
      }
      case Handshakes.WithLess _ -> {
        lines.close(media);
        dialMedia(now);
      }
      case Handshakes.NotNow(String reason) -> lost(line, reason, now);
      case Handshakes.Never(String reason) -> end(reason, true);
    }
  }

  private void lost(Line line, String reason, Instant now) {
    interrupted(reason, now);
    if (outage.isTooLong(now)) {
      end(
          "It could not be connected again for "
              + timings.limitInWords()
              + ": "
              + reason
              + ". Check that workers may reach Zoom by WebSocket (wss), then stop and start the"
              + " app in the meeting.",
          true);
      return;
    }
    lines.close(media);
    if (outage.dialAgain(line == media && signaling.is(Stage.READY), now) == Kind.SIGNALING) {
      lines.close(signaling);
    }
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

  private void dialMedia(Instant now) {
    outage.dialled();
    lines.dial(media, handshakes.mediaUrl(), now, timings.handshakeLimit());
  }

  private void end(String reason, boolean failed) {
    lines.end();
    lines.tell(new RtmsEvent.Ended(reason, failed));
  }
}
