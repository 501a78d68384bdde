package edu.colloquy.functions.sessionsteps;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.StepFunctionsProcess;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.process.CloseSession;
import edu.colloquy.domain.process.OpenRoom;
import edu.colloquy.domain.process.OpenSession;
import edu.colloquy.domain.process.RoomAvatars;
import edu.colloquy.domain.report.Analyst;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionProcess;
import edu.colloquy.domain.work.FleetPlan;
import edu.colloquy.integrations.avatar.AvatarProviders;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import java.time.Clock;
import java.util.List;

/** Puts the function together from its environment. */
final class Wiring {
  private final FleetPlan fleetPlan;
  private final SessionLifecycle sessions;
  private final RoomLifecycle rooms;
  private final OpenSession openSession;
  private final OpenRoom openRoom;
  private final CloseSession closeSession;
  private final Analyst analyst;

  Wiring(Environment environment) {
    AwsClients aws = new AwsClients(environment);
    Clock clock = Clock.systemUTC();
    Stores stores = new Stores(aws, environment);
    SecretReader secrets = new SecretReader(aws.secretsManager());
    ConnectionPoster poster = new ConnectionPoster(stores.connections(), aws.connections());
    RoomNotifier notifier = new ConnectionNotifier(stores.pushes(), stores.connections(), poster);
    MeetingProvider meetings = ZoomMeetings.from(environment::require, secrets::read);
    AvatarProvider avatars = AvatarProviders.from(environment::get, secrets::read);
    SessionProcess process =
        new StepFunctionsProcess(aws.sfn(), environment.require("STATE_MACHINE_ARN"));

    this.fleetPlan =
        new FleetPlan(
            Integer.parseInt(environment.require("BOT_RUNNER_SLOTS")),
            Integer.parseInt(environment.require("TRANSCRIBER_SLOTS")));
    this.sessions = new SessionLifecycle(stores.sessions(), clock);
    this.rooms = new RoomLifecycle(stores.rooms(), notifier, clock);
    this.openSession =
        new OpenSession(
            sessions,
            stores.sessions(),
            stores.rooms(),
            stores.people(),
            meetings,
            HostArrangement.of(environment.get("HOST_ARRANGEMENT")),
            notifier);
    this.openRoom =
        new OpenRoom(
            sessions,
            rooms,
            stores.rooms(),
            new RoomAvatars(sessions, rooms, stores.rooms(), stores.people(), avatars),
            notifier);
    this.closeSession =
        new CloseSession(
            sessions,
            stores.sessions(),
            rooms,
            stores.rooms(),
            stores.leases(),
            process,
            meetings,
            avatars,
            notifier);
    this.analyst =
        new Analyst(stores.conversations(), stores.reports(), stores.sessions(), notifier, clock);
  }

  OpenSession openSession() {
    return openSession;
  }

  OpenRoom openRoom() {
    return openRoom;
  }

  CloseSession closeSession() {
    return closeSession;
  }

  StepResult plan(SessionId session) {
    List<RoomId> all = openSession.createMeeting(session);
    return new StepResult.Plan(ids(all), fleetPlan.launches(all.size()));
  }

  StepResult beginEnding(Step.BeginEnding begin) {
    return new StepResult.Rooms(
        ids(closeSession.begin(begin.session(), begin.trigger(), begin.cause())));
  }

  StepResult holders(RoomId room) {
    CloseSession.Holders holders = closeSession.holders(room);
    return new StepResult.Holders(holders.botInbox(), holders.streamInbox());
  }

  void analyse(RoomId room) {
    analyst.analyse(sessions.require(room.session()), rooms.require(room));
  }

  void report(SessionId session) {
    analyst.report(sessions.require(session));
  }

  private static List<String> ids(List<RoomId> rooms) {
    return rooms.stream().map(RoomId::toString).toList();
  }
}
