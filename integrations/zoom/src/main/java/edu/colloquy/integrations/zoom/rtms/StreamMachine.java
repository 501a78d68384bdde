package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StopReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of a stream: what is dialled, what is answered, and what is told of it.
 * Knows neither sockets nor clocks: it is told what happened when, gives what is to be done, and
 * says until when it wants to be asked again. Not thread-safe.
 */
final class StreamMachine {
  private final RtmsTimings timings;
  private final Lines lines = new Lines();
  private final Line signaling = lines.signaling();
  private final Line media = lines.media();
  private final Handshakes handshakes;
  private final StreamNews news = new StreamNews();
  private final Dialling dialling;

  StreamMachine(RtmsJob job, RtmsApp app, RtmsTimings timings) {
    this.timings = timings;
    this.handshakes = new Handshakes(job, app, lines);
    this.dialling = new Dialling(job.serverUrls(), lines, handshakes, news, timings);
  }

  /** Begins. */
  List<Action> start(Instant now) {
    dialling.begin(now);
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
    lines.of(dial).ifPresent(line -> dialling.lost(line, reason, now));
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
    dialling.servers(stream.serverUrls());
    if (news.isWorthDialling(stream)) {
      dialling.again("Zoom says that it was interrupted", now);
    }
    news.learnt();
    return lines.taken();
  }

  /** Some time has passed. */
  List<Action> tick(Instant now) {
    dialling.tick(now);
    return lines.taken();
  }

  /** When {@link #tick} is next of use; empty when it is over. */
  Optional<Instant> due() {
    return dialling.due();
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
          dialling.lost(media, "Zoom says that the media connection was interrupted", now);
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
        dialling.dialMedia(now);
      }
      case Handshakes.Accepted _ -> {
        line.ready(now, timings.keepAliveLimit());
        dialling.flows();
      }
      case Handshakes.WithLess _ -> {
        lines.close(media);
        dialling.dialMedia(now);
      }
      case Handshakes.NotNow(String reason) -> dialling.lost(line, reason, now);
      case Handshakes.Never(String reason) -> end(reason, true);
    }
  }

  private void end(String reason, boolean failed) {
    lines.end(new RtmsEvent.Ended(reason, failed));
  }
}
