package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.container.TaskMetadata;
import edu.colloquy.cloud.container.WorkerMain;
import edu.colloquy.cloud.container.WorkerPlumbing;
import edu.colloquy.cloud.container.WorkerSettings;
import edu.colloquy.cloud.work.RoomDuty;
import edu.colloquy.cloud.work.RoomWorkers;
import edu.colloquy.containers.botrunner.avatar.SocketAvatarMedia;
import edu.colloquy.containers.botrunner.conductor.ConductorDuty;
import edu.colloquy.containers.botrunner.line.Lines;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.containers.botrunner.meeting.SocketMeetingClient;
import edu.colloquy.containers.botrunner.voice.Metronome;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import java.time.Clock;
import okhttp3.OkHttpClient;

/**
 * Puts the container together from its environment. {@code ZOOM_MEETING_URL} is where meetings are
 * joined; {@code ZOOM_BREAKOUT_ROOMS} is how many breakout rooms Zoom lets a meeting have, 50 if
 * absent.
 */
final class Wiring implements WorkerMain.Container {
  private static final int USUAL_BREAKOUT_ROOMS = 50;

  private final WorkerPlumbing plumbing;
  private final OkHttpClient http;
  private final Metronome metronome = new Metronome();
  private final RoomWorkers workers;

  Wiring(Environment environment) throws InterruptedException {
    plumbing = new WorkerPlumbing(environment);
    http = Lines.client();
    workers =
        new RoomWorkers(
            WorkerSettings.of(environment, Duty.BOT, TaskMetadata.of(environment)),
            plumbing.services(),
            duty(environment));
  }

  @Override
  public void run() throws InterruptedException {
    workers.start();
    workers.awaitEnd();
  }

  @Override
  public void close() {
    workers.close();
    metronome.close();
    Lines.close(http);
    plumbing.close();
  }

  private RoomDuty duty(Environment environment) {
    MeetingClient meetings = new SocketMeetingClient(http, environment.require("ZOOM_MEETING_URL"));
    RoomDuty bots = bots(meetings);
    RoomDuty conductors = conductors(meetings, environment);
    return (job, lease) -> (lease.room().isMainSession() ? conductors : bots).begin(job, lease);
  }

  private RoomDuty bots(MeetingClient meetings) {
    Stores stores = plumbing.stores();
    return new BotDuty(
        stores.sessions(),
        stores.rooms(),
        stores.people(),
        stores.leases(),
        meetings,
        new SocketAvatarMedia(http),
        http,
        metronome,
        new RoomLifecycle(stores.rooms(), plumbing.notifier(), Clock.systemUTC()));
  }

  private RoomDuty conductors(MeetingClient meetings, Environment environment) {
    Stores stores = plumbing.stores();
    SecretReader secrets = plumbing.secrets();
    String zoomSecret = environment.require("ZOOM_SECRET");
    MeetingProvider provider = ZoomMeetings.from(environment::require, secrets::read);
    return new ConductorDuty(
        stores.sessions(),
        stores.rooms(),
        stores.people(),
        stores.presence(),
        plumbing.notifier(),
        Clock.systemUTC(),
        meetings,
        meeting -> provider.hostKey(meeting.hostedBy(secrets.read(zoomSecret, "ZOOM_USER_ID"))),
        environment.get("ZOOM_BREAKOUT_ROOMS").map(Integer::parseInt).orElse(USUAL_BREAKOUT_ROOMS));
  }
}
