package edu.colloquy.functions.zoomwebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.edge.HttpEdge;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.presence.PresenceView;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.rtms.RtmsSpeaker;
import edu.colloquy.domain.rtms.RtmsStreams;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.integrations.zoom.WebhookSignature;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryOnce;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemoryPresence;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import edu.colloquy.testkit.memory.RecordingProcess;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The function with everything it stores in memory, and a session in whose meeting people are. */
final class Endpoint {
  static final String SECRET = "the-app's-secret-token";
  static final String NUMBER = "85123456789";

  final VirtualClock clock = new VirtualClock(Samples.NOON);
  final InMemorySessions sessions = new InMemorySessions();
  final InMemoryPresence presence = new InMemoryPresence();
  final InMemoryPeople people = new InMemoryPeople();
  final RecordingNotifier notifier = new RecordingNotifier();
  final List<String> rtms = new ArrayList<>();
  final Session session;
  final Rosters rosters = new Rosters(people, sessions);
  private final HttpEdge edge;

  Endpoint() {
    this(1, Deadline.OF_ZOOM);
  }

  Endpoint(int rooms, Duration deadline) {
    this(rooms, deadline, null);
  }

  /**
   * @param failing keeps what was done, or null for memory
   */
  Endpoint(int rooms, Duration deadline, OnceRepository failing) {
    session = Samples.session(rooms);
    sessions.create(session, Samples.rooms(session));
    Meeting sample = Samples.meeting(NUMBER);
    sessions.saveMeeting(session.id(), sample);
    MeetingSessions known = new MeetingSessions(sessions);
    WebhookEvents events =
        new WebhookEvents(
            new MeetingEvents(
                known,
                sessions,
                presence,
                new EndSession(new SessionLifecycle(sessions, clock), new RecordingProcess()),
                clock),
            new ParticipantEvents(
                known,
                new TrackParticipants(presence, rosters, new WhoIsWho(presence, rosters), notifier),
                clock),
            new RtmsEvents(new Streams(), clock));
    OnceRepository once = failing == null ? new InMemoryOnce(clock) : failing;
    WebhookRoute route =
        new WebhookRoute(
            new WebhookSignature(() -> SECRET, clock),
            new Deliveries(once, events),
            new Deadline(deadline));
    edge = new HttpEdge(Map.of("POST /webhook/zoom", route::answer));
  }

  /** Delivers a body as Zoom does. */
  APIGatewayV2HTTPResponse takes(String body) {
    return takes(signed(body));
  }

  APIGatewayV2HTTPResponse takes(APIGatewayV2HTTPEvent request) {
    return edge.answer(request);
  }

  APIGatewayV2HTTPEvent signed(String body) {
    return request(body, SECRET, clock.instant().getEpochSecond());
  }

  /** A request as API Gateway passes it on. */
  static APIGatewayV2HTTPEvent request(String body, String secret, long timestamp) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey("POST /webhook/zoom")
        .withHeaders(headers(bytes, secret, timestamp))
        .withBody(body)
        .withIsBase64Encoded(false)
        .build();
  }

  /** The same where API Gateway holds the body for binary. */
  static APIGatewayV2HTTPEvent binary(byte[] body, String secret, long timestamp) {
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey("POST /webhook/zoom")
        .withHeaders(headers(body, secret, timestamp))
        .withBody(Base64.getEncoder().encodeToString(body))
        .withIsBase64Encoded(true)
        .build();
  }

  private static Map<String, String> headers(byte[] body, String secret, long timestamp) {
    return Map.of(
        "x-zm-request-timestamp",
        Long.toString(timestamp),
        "x-zm-signature",
        "v0=" + hmac(secret, ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8), body));
  }

  static String hmac(String secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  SessionStatus status() {
    return sessions.find(session.id()).orElseThrow().status();
  }

  PresenceView view() {
    return new PresenceView(presence, rosters);
  }

  private final class Streams implements RtmsStreams {
    @Override
    public void entered(RtmsSpeaker speaker, Optional<String> breakoutRoomOf) {
      rtms.add(
          "entered "
              + speaker.meetingUuid()
              + breakoutRoomOf.map(it -> " of " + it).orElse("")
              + " "
              + speaker.userId()
              + " "
              + speaker.person().email().orElse(""));
    }

    @Override
    public void started(String meetingUuid, String streamId, List<String> servers, Instant at) {
      rtms.add("started " + meetingUuid + " " + streamId + " " + servers);
    }

    @Override
    public void interrupted(String meetingUuid, String streamId, Instant at) {
      rtms.add("interrupted " + meetingUuid + " " + streamId);
    }

    @Override
    public void stopped(String meetingUuid, String streamId, int reason, Instant at) {
      rtms.add("stopped " + meetingUuid + " " + streamId + " " + reason);
    }
  }
}
