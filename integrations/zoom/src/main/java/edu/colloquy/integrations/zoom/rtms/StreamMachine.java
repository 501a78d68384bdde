package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StopReason;
import edu.colloquy.integrations.zoom.rtms.Line.Kind;
import edu.colloquy.integrations.zoom.rtms.Line.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what becomes of a stream: handshakes, keep-alives, and what is connected anew after which
 * loss. (Zoom: RTMS, failover and reconnection.) A media connection that is lost is made again
 * alone; one for signaling takes the other with it. Knows neither sockets nor clocks: it is told
 * what happened when, gives what is to be done, and says until when it wants to be asked again. Not
 * thread-safe.
 */
final class StreamMachine {
  /** After so many media connections failed in a row, another media server is asked for. */
  private static final int MEDIA_ATTEMPTS = 3;

  private final RtmsJob job;
  private final RtmsApp app;
  private final boolean sound;
  private final RtmsTimings timings;
  private final Line signaling = new Line(Kind.SIGNALING);
  private final Line media = new Line(Kind.MEDIA);
  private final List<Action> actions = new ArrayList<>();

  private List<String> urls;
  private String mediaUrl = "";
  private int dials;
  private int attempts;
  private int mediaAttempts;
  private Instant outSince = Instant.MAX;
  private Optional<Redial> redial = Optional.empty();
  private boolean over;

  private record Redial(Instant at, Kind kind) {}

  StreamMachine(RtmsJob job, RtmsApp app, boolean sound, RtmsTimings timings) {
    this.job = job;
    this.app = app;
    this.sound = sound;
    this.timings = timings;
    this.urls = job.serverUrls();
  }

  /** Begins. */
  List<Action> start(Instant now) {
    outSince = now;
    dialSignaling(now);
    return taken();
  }

  /** A socket is connected. */
  List<Action> opened(int dial) {
    line(dial).ifPresent(this::shakeHands);
    return taken();
  }

  /** A frame came. */
  List<Action> received(int dial, RtmsMessage message, Instant now) {
    line(dial).ifPresent(line -> received(line, message, now));
    return taken();
  }

  /** A socket could not be connected, or is connected no more. */
  List<Action> lost(int dial, String reason, Instant now) {
    line(dial).ifPresent(line -> lost(line, reason, now));
    return taken();
  }

  /** What is stored of the stream by now. */
  List<Action> learn(RtmsStream stream, Instant now) {
    if (over) {
      return List.of();
    }
    if (!stream.isActive()) {
      end("Zoom stopped it: " + stream.stopReason().orElse("no reason given"), false);
      return taken();
    }
    if (!stream.serverUrls().isEmpty()) {
      urls = stream.serverUrls();
    }
    Instant news =
        Stream.concat(
                stream.interruptedAt().stream(),
                Stream.of(stream.offeredAt()).filter(at -> at.isAfter(stream.startedAt())))
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    if (news.isAfter(signaling.dialledAt())) {
      interrupted("Zoom says that it was interrupted", now);
      dialSignaling(now);
    }
    return taken();
  }

  /** Some time has passed. */
  List<Action> tick(Instant now) {
    for (Line line : List.of(signaling, media)) {
      line.overdue(now).ifPresent(reason -> lost(line, reason, now));
    }
    redial
        .filter(due -> !over && !now.isBefore(due.at()))
        .ifPresent(
            due -> {
              if (due.kind() == Kind.MEDIA && signaling.is(Stage.READY)) {
                dialMedia(now);
              } else {
                dialSignaling(now);
              }
            });
    return taken();
  }

  /** When {@link #tick} is next of use; empty when it is over. */
  Optional<Instant> due() {
    return over
        ? Optional.empty()
        : Stream.concat(
                Stream.of(signaling.deadline(), media.deadline()), redial.map(Redial::at).stream())
            .min(Instant::compareTo);
  }

  /** Leaves the stream as it is. */
  List<Action> leave() {
    close(media);
    close(signaling);
    over = true;
    return taken();
  }

  private void received(Line line, RtmsMessage message, Instant now) {
    switch (message) {
      case RtmsMessage.SignalingAnswer answer when line == signaling ->
          signalingAnswered(answer, now);
      case RtmsMessage.DataAnswer answer when line == media -> mediaAnswered(answer, now);
      case RtmsMessage.KeepAlive(long timestamp) -> {
        line.keptAlive(now, timings.keepAliveLimit());
        send(line, new RtmsRequest.KeepAliveAnswer(timestamp));
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
      case RtmsMessage.Transcript(var utterance) -> tell(new RtmsEvent.Said(utterance));
      case RtmsMessage.Audio(var heard) -> tell(heard);
      case RtmsMessage.SignalingAnswer answer -> {}
      case RtmsMessage.DataAnswer answer -> {}
      case RtmsMessage.Other other -> {}
    }
  }

  private void signalingAnswered(RtmsMessage.SignalingAnswer answer, Instant now) {
    if (answer.status() != 0) {
      refused(signaling, answer.status(), answer.reason(), now);
      return;
    }
    Optional<String> url = mediaServer(answer.mediaUrls());
    if (url.isEmpty()) {
      end(
          "Zoom offers no transcript of it: add the scope meeting:read:meeting_transcript to the"
              + " RTMS app",
          true);
      return;
    }
    mediaUrl = url.get();
    signaling.ready(now, timings.keepAliveLimit());
    send(signaling, new RtmsRequest.EventSubscription());
    dialMedia(now);
  }

  /** One socket for everything, or the one for the transcript where that is all that is wanted. */
  private Optional<String> mediaServer(Map<String, String> servers) {
    return Optional.ofNullable(servers.get("all"))
        .or(() -> Optional.ofNullable(sound ? null : servers.get("transcript")));
  }

  private void mediaAnswered(RtmsMessage.DataAnswer answer, Instant now) {
    if (answer.status() != 0) {
      refused(media, answer.status(), answer.reason(), now);
      return;
    }
    media.ready(now, timings.keepAliveLimit());
    send(signaling, new RtmsRequest.ClientReady(job.streamId()));
    attempts = 0;
    mediaAttempts = 0;
    outSince = Instant.MAX;
    tell(new RtmsEvent.Connected());
  }

  private void refused(Line line, int status, String reason, Instant now) {
    String words =
        "Zoom refused the "
            + line.kind().inWords()
            + " handshake: "
            + StatusCode.inWords(status, reason);
    if (StatusCode.of(status).filter(StatusCode::passes).isPresent()) {
      lost(line, words, now);
    } else {
      end(words, true);
    }
  }

  private void lost(Line line, String reason, Instant now) {
    interrupted(reason, now);
    if (outSince.plus(timings.outageLimit()).isBefore(now)) {
      end("it could not be connected again for " + timings.outageLimit() + ": " + reason, true);
      return;
    }
    close(media);
    boolean mediaAlone =
        line == media && signaling.is(Stage.READY) && ++mediaAttempts <= MEDIA_ATTEMPTS;
    if (!mediaAlone) {
      mediaAttempts = 0;
      close(signaling);
    }
    redial =
        Optional.of(
            new Redial(
                now.plus(timings.pauseBefore(attempts++)),
                mediaAlone ? Kind.MEDIA : Kind.SIGNALING));
  }

  private void interrupted(String reason, Instant now) {
    if (outSince.equals(Instant.MAX)) {
      outSince = now;
    }
    tell(new RtmsEvent.Interrupted(reason));
  }

  private void dialSignaling(Instant now) {
    close(media);
    close(signaling);
    redial = Optional.empty();
    signaling.dialled(++dials, now, timings.handshakeLimit());
    actions.add(new Action.Open(dials, urls.get(attempts % urls.size())));
  }

  private void dialMedia(Instant now) {
    redial = Optional.empty();
    media.dialled(++dials, now, timings.handshakeLimit());
    actions.add(new Action.Open(dials, mediaUrl));
  }

  private void shakeHands(Line line) {
    line.shaking();
    String signature = app.signature(job.meetingUuid(), job.streamId());
    send(
        line,
        line == signaling
            ? new RtmsRequest.SignalingHandshake(job.meetingUuid(), job.streamId(), signature)
            : new RtmsRequest.DataHandshake(job.meetingUuid(), job.streamId(), signature, sound));
  }

  private void end(String reason, boolean failed) {
    close(media);
    close(signaling);
    tell(new RtmsEvent.Ended(reason, failed));
    over = true;
  }

  private void close(Line line) {
    if (line.isOpen()) {
      actions.add(new Action.Close(line.dial()));
      line.closed();
    }
  }

  private void send(Line line, RtmsRequest request) {
    actions.add(new Action.Send(line.dial(), request));
  }

  private void tell(RtmsEvent event) {
    actions.add(new Action.Tell(event));
  }

  /** The line whose newest socket this is. */
  private Optional<Line> line(int dial) {
    return over
        ? Optional.empty()
        : Stream.of(signaling, media)
            .filter(line -> line.isOpen() && line.dial() == dial)
            .findFirst();
  }

  private List<Action> taken() {
    List<Action> wanted = List.copyOf(actions);
    actions.clear();
    return wanted;
  }
}
