package edu.colloquy.local.sqs;

import edu.colloquy.local.aws.AwsAccount;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List;

/** ElasticMQ, a library written in Scala, spoken to from Java. Thread-safe. */
final class ElasticMq implements AutoCloseable {
  private static final Duration RESTORE_TIMEOUT = Duration.ofSeconds(20);

  private final ActorSystem actors = ActorSystem.create("sqs");
  private final SQSRestServer server;
  private final URI url;

  /**
   * @throws IllegalStateException saying which port or directory is at fault
   */
  ElasticMq(int port, Optional<Path> dataDir) {
    try {
      server = start(port, dataDir);
      url = URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    } catch (RuntimeException e) {
      actors.terminate();
      throw new IllegalStateException(
          "SQS did not start; is port "
              + port
              + " free"
              + dataDir.map(directory -> " and " + directory + " used by no other?").orElse("?"),
          e);
    }
  }

  private SQSRestServer start(int port, Optional<Path> dataDir) {
    Option<ActorRef> storage = Option.apply(dataDir.map(this::storage).orElse(null));
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, storage));
    storage.foreach(actor -> restore(actor, manager));
    TheSQSRestServerBuilder builder =
        SQSRestServerBuilder.withActorSystem(actors)
            .withQueueManagerActor(manager)
            .withInterface("127.0.0.1")
            .withAWSAccountId(AwsAccount.ID)
            .withAWSRegion(AwsAccount.REGION);
    return (port == 0 ? builder.withDynamicPort() : builder.withPort(port)).start();
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    // Not server.stopAndWait(): it would wait for every long poll that is still open.
    actors.terminate();
    try {
      actors.getWhenTerminated().toCompletableFuture().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("ElasticMQ did not stop within 5 s.", e);
    }
  }

  private ActorRef storage(Path directory) {
    return actors.actorOf(
        Props.create(
            SqlQueuePersistenceActor.class,
            new SqlQueuePersistenceConfig(
                true,
                "org.h2.Driver",
                "jdbc:h2:" + directory.toAbsolutePath().resolve("queues"),
                "",
                "",
                false),
            List.<CreateQueueMetadata>newBuilder().result()));
  }

  /** Brings back the queues and messages of the process before, ahead of the first request. */
  private static Void restore(ActorRef storage, ActorRef manager) {
    Patterns.ask(storage, new QueueEvent.Restore(manager), RESTORE_TIMEOUT)
        .toCompletableFuture()
        .join();
    return null;
  }
}
