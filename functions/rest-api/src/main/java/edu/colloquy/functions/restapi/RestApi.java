package edu.colloquy.functions.restapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.HttpEdge;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.work.SqsInbox;
import edu.colloquy.domain.breakout.TriggerBreakout;
import edu.colloquy.domain.course.ManageDocuments;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.PresenceView;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.integrations.avatar.AvatarProviders;
import java.time.Clock;
import java.util.Map;

/** The Lambda function behind the rest of the HTTP API. Thread-safe. */
public final class RestApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge edge;

  /** What the Lambda runtime calls. */
  public RestApi() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    Rosters rosters = new Rosters(stores.people(), stores.rooms());
    ConductorInbox conductors = new ConductorInbox(stores.leases(), new SqsInbox(aws.sqs()));
    RoomNotifier notifier =
        new ConnectionNotifier(
            stores.pushes(),
            stores.connections(),
            new ConnectionPoster(stores.connections(), aws.connections()));
    PeopleRoutes people = new PeopleRoutes(stores.people());
    SessionRoutes sessions =
        new SessionRoutes(
            stores.sessions(),
            stores.rooms(),
            new PresenceView(stores.presence(), rosters),
            stores.costs(),
            stores.conversations(),
            stores.reports());
    LectureRoutes lecture = new LectureRoutes(stores.lectureContext(), Clock.systemUTC());
    HealthRoute health = new HealthRoute(stores.connections());
    SecretReader secrets = new SecretReader(aws.secretsManager());
    DocumentRoutes documents =
        new DocumentRoutes(
            new ManageDocuments(stores.documents(), stores.courseFiles(), Clock.systemUTC()),
            stores.people());
    QuestionRoutes questions = QuestionWiring.routes(environment, stores, secrets);
    PlayerTokenRoute player =
        new PlayerTokenRoute(AvatarProviders.from(environment::get, secrets::read));
    BreakoutRoute breakout =
        new BreakoutRoute(
            new TriggerBreakout(
                stores.sessions(), stores.rooms(), conductors, notifier, Clock.systemUTC()));
    PresenceRoute presence =
        new PresenceRoute(matchParticipant(stores, rosters, notifier, conductors));
    this.edge =
        new HttpEdge(
            Map.ofEntries(
                Map.entry("GET /health", health::answer),
                Map.entry("GET /api/professors", people::professors),
                Map.entry("POST /api/professors", people::addProfessor),
                Map.entry("GET /api/students", people::students),
                Map.entry("POST /api/students", people::addStudent),
                Map.entry("GET /api/registered-students", people::registered),
                Map.entry("GET /api/sessions/{id}", sessions::session),
                Map.entry("GET /api/sessions/{id}/report", sessions::report),
                Map.entry("GET /api/rooms/{id}/transcript", sessions::transcript),
                Map.entry("POST /api/context-documents", documents::add),
                Map.entry("GET /api/context-documents", documents::list),
                Map.entry("DELETE /api/context-documents/{id}", documents::remove),
                Map.entry("POST /api/trigger-breakout", breakout::trigger),
                Map.entry("POST /api/tutor-response", questions::written),
                Map.entry("POST /api/tutor-audio", questions::aloud),
                Map.entry("GET /api/heygen-token", player::answer),
                Map.entry("POST /api/match-participant", presence::match),
                Map.entry("GET /api/lecture-context", lecture::get),
                Map.entry("POST /api/lecture-context", lecture::set)));
  }

  private static MatchParticipant matchParticipant(
      Stores stores, Rosters rosters, RoomNotifier notifier, ConductorInbox conductors) {
    PresenceRepository presence = stores.presence();
    return new MatchParticipant(
        new SessionLifecycle(stores.sessions(), Clock.systemUTC()),
        presence,
        rosters,
        new TrackParticipants(presence, rosters, new WhoIsWho(presence, rosters), notifier),
        conductors);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.answer(event);
  }
}
