package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.HttpEdge;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.StepFunctionsProcess;
import edu.colloquy.cloud.work.SqsRtmsJobs;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.rtms.RtmsRegister;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.integrations.zoom.WebhookSignature;
import java.time.Clock;
import java.util.Map;

/** Puts the function together from its environment. */
final class Wiring {
  private final Stores stores;
  private final AwsClients aws;
  private final Environment environment;
  private final MeetingSessions known;
  private final Clock clock = Clock.systemUTC();

  Wiring(Environment environment) {
    this.environment = environment;
    this.aws = new AwsClients(environment);
    this.stores = new Stores(aws, environment);
    this.known = new MeetingSessions(stores.sessions());
  }

  HttpEdge edge() {
    SecretReader secrets = new SecretReader(aws.secretsManager());
    WebhookSignature signature =
        new WebhookSignature(
            () -> secrets.read(environment.require("ZOOM_SECRET"), "ZOOM_WEBHOOK_SECRET_TOKEN"),
            clock);
    WebhookEvents events = new WebhookEvents(meetings(), participants(), rtms());
    WebhookRoute route =
        new WebhookRoute(
            signature, new Deliveries(stores.once(), events), new Deadline(Deadline.OF_ZOOM));
    return new HttpEdge(Map.of("POST /webhook/zoom", route::answer));
  }

  private MeetingEvents meetings() {
    return new MeetingEvents(
        known,
        stores.sessions(),
        stores.presence(),
        new EndSession(
            new SessionLifecycle(stores.sessions(), clock),
            new StepFunctionsProcess(aws.sfn(), environment.require("STATE_MACHINE_ARN"))),
        clock);
  }

  private ParticipantEvents participants() {
    Rosters rosters = new Rosters(stores.people(), stores.rooms());
    ConnectionPoster poster = new ConnectionPoster(stores.connections(), aws.connections());
    return new ParticipantEvents(
        known,
        new TrackParticipants(
            stores.presence(),
            rosters,
            new WhoIsWho(stores.presence(), rosters),
            new ConnectionNotifier(stores.pushes(), stores.connections(), poster)),
        clock);
  }

  private RtmsEvents rtms() {
    RtmsRegister register =
        new RtmsRegister(
            stores.rtms(),
            stores.sessions(),
            stores.presence(),
            new SqsRtmsJobs(aws.sqs(), environment.require("RTMS_QUEUE_URL")));
    return new RtmsEvents(register, clock);
  }
}
