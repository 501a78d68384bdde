package edu.colloquy.cloud.container;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.push.CoalescingNotifier;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.cloud.work.WorkerServices;
import edu.colloquy.domain.notice.RoomNotifier;
import java.time.Clock;

/** What every worker's container is connected to, whatever it does for its rooms. Thread-safe. */
public final class WorkerPlumbing implements AutoCloseable {
  private final AwsClients aws;
  private final Stores stores;
  private final SecretReader secrets;
  private final CoalescingNotifier notifier;

  /** Connected as this environment says. */
  public WorkerPlumbing(Environment environment) {
    aws = new AwsClients(environment);
    stores = new Stores(aws, environment);
    secrets = new SecretReader(aws.secretsManager());
    notifier =
        new CoalescingNotifier(
            new ConnectionNotifier(
                stores.pushes(),
                stores.connections(),
                new ConnectionPoster(stores.connections(), aws.connections())));
  }

  /** Where things are kept. */
  public Stores stores() {
    return stores;
  }

  /** Where keys of outside services are read. */
  public SecretReader secrets() {
    return secrets;
  }

  /** How people are told. */
  public RoomNotifier notifier() {
    return notifier;
  }

  /** What the worker loop needs. */
  public WorkerServices services() {
    return new WorkerServices(
        aws.sqs(),
        new TaskTokens(aws.sfn()),
        stores.leases(),
        stores.sessions(),
        stores.rooms(),
        notifier,
        Clock.systemUTC());
  }

  /** Sends what is still to be pushed, and disconnects. */
  @Override
  public void close() {
    notifier.close();
    aws.close();
  }
}
