package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.MeetingRequest.BreakoutRoom;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.integrations.zoom.rtms.ZoomRtms;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import edu.colloquy.testkit.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Settings and secrets as an operator would store them, counting how often a token is fetched. Time
 * stands still unless somebody waits, which takes no time.
 */
final class Account {
  static final String OWNER = "tutorials@school.example";

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> secret = new ConcurrentHashMap<>();
  private final AtomicInteger tokensFetched = new AtomicInteger();

  /** The time of the client, which begins with that of the simulator. */
  final VirtualClock clock = new VirtualClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

  /** How long it waited before each further attempt. */
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  Account(URI zoom) {
    settings.put("ZOOM_API_URL", zoom.toString());
    settings.put("ZOOM_OAUTH_URL", zoom.toString());
    settings.put("ZOOM_SECRET", "colloquy/zoom");
    secret.put("ZOOM_ACCOUNT_ID", ZoomSettings.defaults().app().accountId());
    secret.put("ZOOM_CLIENT_ID", ZoomSettings.defaults().app().clientId());
    secret.put("ZOOM_CLIENT_SECRET", ZoomSettings.defaults().app().clientSecret());
    secret.put("ZOOM_USER_ID", OWNER);
    secret.put("ZOOM_RTMS_CLIENT_ID", RtmsSettings.defaults().clientId());
    secret.put("ZOOM_RTMS_CLIENT_SECRET", RtmsSettings.defaults().clientSecret());
  }

  /** A session of these students, each with a room named like the student. */
  static MeetingRequest session(String id, String... students) {
    return new MeetingRequest(
        new SessionId("ses_" + id),
        "Linear functions",
        Duration.ofMinutes(45),
        Optional.empty(),
        List.of(students).stream()
            .map(name -> new BreakoutRoom(name, name.toLowerCase() + "@school.example"))
            .toList());
  }

  Account with(String name, String value) {
    (name.startsWith("ZOOM_BREAKOUT") ? settings : secret).put(name, value);
    return this;
  }

  Zoom zoom() {
    return zoom(clock);
  }

  /** By a clock of one's own; waiting moves the account's. */
  Zoom zoom(InstantSource other) {
    return Zoom.from(settings::get, this::secret, other, this::pause);
  }

  ZoomMeetings meetings() {
    return zoom().meetings();
  }

  /** Streams of the account's meetings. */
  ZoomRtms rtms() {
    return ZoomRtms.from(settings::get, this::secret);
  }

  /** How often the client secret was read, which is once for each token. */
  int tokensFetched() {
    return tokensFetched.get();
  }

  private void pause(Duration time) {
    pauses.add(time);
    clock.advance(time);
  }

  private String secret(String name, String value) {
    if (value.equals("ZOOM_CLIENT_SECRET")) {
      tokensFetched.incrementAndGet();
    }
    return name.equals("colloquy/zoom") ? secret.get(value) : null;
  }
}
