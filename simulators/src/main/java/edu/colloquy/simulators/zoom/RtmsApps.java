package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import edu.colloquy.simulators.zoom.rtms.MainSession;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The apps that get streams of meetings: Zoom streams a meeting to each by itself. Thread-safe.
 *
 * @param apps one at least
 * @param mediaTls what those need that have their media over TLS
 */
record RtmsApps(List<RtmsStreams> apps, Optional<MediaTls> mediaTls) implements RtmsApp {
  static RtmsApps of(List<RtmsSettings> apps, Webhooks account, Faults faults, WireLog log) {
    return new RtmsApps(
        apps.stream().map(app -> new RtmsStreams(app, account, faults, log)).toList(),
        apps.stream().flatMap(app -> app.mediaTls().stream()).findFirst().map(MediaTls::new));
  }

  /**
   * The streams to one app.
   *
   * @throws java.util.NoSuchElementException if there is no such app
   */
  RtmsStreams of(String clientId) {
    return apps.stream().filter(app -> app.isOf(clientId)).findFirst().orElseThrow();
  }

  /** Adds the sockets to the simulator's web server. */
  void configure(JavalinConfig config, int port) {
    mediaTls.ifPresent(tls -> tls.configure(config.jetty, port));
    apps.forEach(app -> app.configure(config.routes));
  }

  /** The web server runs, on this port. */
  void listensAt(int port) {
    URI plain = URI.create("ws://127.0.0.1:" + port);
    apps.forEach(app -> app.listensAt(plain, mediaTls.map(MediaTls::url).orElse(plain)));
  }

  /** Makes it possible for a new meeting to be streamed. */
  void attend(Meeting meeting) {
    LiveMeeting live = meeting.live();
    StreamedMeeting streamed =
        new StreamedMeeting(
            meeting.uuid(),
            meeting.host().id(),
            uuid -> live.participants().stream().anyMatch(one -> one.uuid().equals(uuid)));
    live.tap(
        new MainSession(
            apps.stream().map(app -> app.attend(meeting.number(), streamed)).toList(),
            apps.getFirst().clock()));
  }

  /**
   * {@inheritDoc} A participant is given by {@code user_id} or {@code participant_uuid}; once they
   * have left the meeting, the stream stops.
   */
  @Override
  public void start(RtmsRequest request) throws RtmsRefused {
    asked(request).start(request);
  }

  @Override
  public void stop(RtmsRequest request) throws RtmsRefused {
    asked(request).stop(request);
  }

  void close() {
    apps.forEach(RtmsStreams::close);
  }

  private RtmsStreams asked(RtmsRequest request) throws RtmsRefused {
    return apps.stream()
        .filter(app -> app.isOf(request.clientId()))
        .findFirst()
        .orElseThrow(RtmsRefused::notAllowed);
  }
}
