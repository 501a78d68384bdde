package edu.colloquy.functions.wsrouter;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.WebSocketEdge;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.StepFunctionsProcess;
import edu.colloquy.cloud.work.SqsInbox;
import edu.colloquy.domain.breakout.TriggerBreakout;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.PresenceView;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.people.RegisterStudent;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.domain.work.WorkerInbox;
import edu.colloquy.integrations.avatar.AvatarProviders;
import edu.colloquy.integrations.llm.ChatModel;
import edu.colloquy.integrations.speech.DeepgramListen;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import java.time.Clock;

/** Puts the function together from its environment. */
final class Wiring {
  private final Stores stores;
  private final WebSocketEdge edge;

  Wiring(Environment environment) {
    AwsClients aws = new AwsClients(environment);
    Clock clock = Clock.systemUTC();
    this.stores = new Stores(aws, environment);
    ConnectionPoster poster = new ConnectionPoster(stores.connections(), aws.connections());
    var notifier = new ConnectionNotifier(stores.pushes(), stores.connections(), poster);
    SecretReader secrets = new SecretReader(aws.secretsManager());
    SessionLifecycle sessions = new SessionLifecycle(stores.sessions(), clock);
    RoomLifecycle rooms = new RoomLifecycle(stores.rooms(), notifier, clock);
    Rosters rosters = new Rosters(stores.people(), stores.rooms());
    WorkerInbox inbox = new SqsInbox(aws.sqs());
    ConductorInbox conductors = new ConductorInbox(stores.leases(), inbox);
    MessageAnswers answers =
        new MessageAnswers(
            new SessionMessages(
                sessions,
                new EndSession(
                    sessions,
                    new StepFunctionsProcess(aws.sfn(), environment.require("STATE_MACHINE_ARN"))),
                stores.rooms(),
                new PresenceView(stores.presence(), rosters),
                stores.costs(),
                stores.connections(),
                notifier),
            new TriggerBreakout(stores.sessions(), stores.rooms(), conductors, notifier, clock),
            new RoomMessages(rooms, stores.rooms(), stores.conversations(), stores.leases(), inbox),
            new StudentMessages(
                stores.people(),
                new RegisterStudent(
                    stores.people(),
                    stores.rooms(),
                    stores.sessions(),
                    stores.connections(),
                    clock),
                new StudentTokens(secrets, environment.require("TOKEN_SECRET"), clock),
                sessions),
            new PresenceMessages(match(sessions, rosters, notifier, conductors)),
            new ServiceChecks(
                ZoomMeetings.from(environment::require, secrets::read),
                DeepgramListen.from(environment::get, secrets::read),
                AvatarProviders.from(environment::get, secrets::read),
                ChatModel.from(environment::require, secrets::read)));
    this.edge = new WebSocketEdge(answers, poster::post);
  }

  private MatchParticipant match(
      SessionLifecycle sessions,
      Rosters rosters,
      ConnectionNotifier notifier,
      ConductorInbox conductors) {
    PresenceRepository presence = stores.presence();
    return new MatchParticipant(
        sessions,
        presence,
        rosters,
        new TrackParticipants(presence, rosters, new WhoIsWho(presence, rosters), notifier),
        conductors);
  }

  WebSocketEdge edge() {
    return edge;
  }

  ConnectionRepository connections() {
    return stores.connections();
  }

  void disconnected(String connectionId) {
    stores.people().unregister(connectionId);
    stores.connections().closed(connectionId);
  }
}
