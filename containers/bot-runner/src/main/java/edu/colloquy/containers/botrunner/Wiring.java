package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.container.TaskMetadata;
import edu.colloquy.cloud.container.WorkerSettings;
import edu.colloquy.cloud.push.CoalescingNotifier;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.cloud.work.RoomDuty;
import edu.colloquy.cloud.work.RoomWorkers;
import edu.colloquy.cloud.work.WorkerServices;
import edu.colloquy.containers.botrunner.avatar.SocketAvatarMedia;
import edu.colloquy.containers.botrunner.line.Lines;
import edu.colloquy.containers.botrunner.meeting.SocketMeetingClient;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import java.time.Clock;
import okhttp3.OkHttpClient;

/**
 * Puts the container together from its environment. {@code ZOOM_MEETING_URL} is where meetings are
 * joined.
 */
final class Wiring implements AutoCloseable {
  private final AwsClients aws;
  private final CoalescingNotifier notifier;
  private final OkHttpClient http;
  private final RoomWorkers workers;

  Wiring(Environment environment) throws InterruptedException {
    aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    notifier =
        new CoalescingNotifier(
            new ConnectionNotifier(
                stores.pushes(),
                stores.connections(),
                new ConnectionPoster(stores.connections(), aws.connections())));
    http = Lines.client();
    workers =
        new RoomWorkers(
            WorkerSettings.of(environment, Duty.BOT, TaskMetadata.of(environment)),
            new WorkerServices(
                aws.sqs(),
                new TaskTokens(aws.sfn()),
                stores.leases(),
                stores.sessions(),
                stores.rooms(),
                notifier,
                Clock.systemUTC()),
            duty(environment, stores));
  }

  /** Works until there has been no room for a while, or the thread is interrupted. */
  void run() throws InterruptedException {
    workers.start();
    workers.awaitEnd();
  }

  @Override
  public void close() {
    workers.close();
    Lines.close(http);
    notifier.close();
    aws.close();
  }

  private RoomDuty duty(Environment environment, Stores stores) {
    SecretReader secrets = new SecretReader(aws.secretsManager());
    return new BotDuty(
        stores.sessions(),
        stores.rooms(),
        stores.people(),
        stores.leases(),
        ZoomMeetings.from(environment::require, secrets::read),
        new SocketMeetingClient(http, environment.require("ZOOM_MEETING_URL")),
        new SocketAvatarMedia(http),
        http);
  }
}
