package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.cloud.LocalSqs;
import edu.colloquy.cloud.dynamodb.DynamoRtms;
import edu.colloquy.cloud.dynamodb.DynamoStreamHolds;
import edu.colloquy.cloud.dynamodb.LocalTable;
import edu.colloquy.cloud.dynamodb.Table;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.Ids;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class StreamsFindTheirWorkerTest {
  private static final String MEETING = "/u+==";
  private static final RtmsStart WANTED = new RtmsStart(1, "ses_1", MEETING);

  /** Follows streams by noting it. */
  private static final class Notes implements RtmsDuty {
    final List<RtmsJob> followed = new CopyOnWriteArrayList<>();
    final List<RtmsStream> learnt = new CopyOnWriteArrayList<>();
    final List<RtmsJob> left = new CopyOnWriteArrayList<>();
    final List<RtmsStart> asked = new CopyOnWriteArrayList<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();
    volatile int refusals;
    volatile Runnable ended;

    @Override
    public void start(RtmsStart wanted) {
      asked.add(wanted);
      if (asked.size() <= refusals) {
        throw ServiceException.passing("Zoom", "too many calls", null);
      }
    }

    @Override
    public void giveUp(RtmsStart wanted, String reason) {
      givenUp.add(reason);
    }

    @Override
    public Following follow(RtmsJob job, Runnable whenEnded) {
      ended = whenEnded;
      followed.add(job);
      return new Following() {
        @Override
        public void learn(RtmsStream stream) {
          learnt.add(stream);
        }

        @Override
        public void close() {
          left.add(job);
        }
      };
    }
  }

  private final AwsClients clients =
      new AwsClients(LocalDynamoDb.environment(Map.of("AWS_ENDPOINT_URL_SQS", LocalSqs.URL)));
  private final SqsClient sqs = clients.sqs();
  private final Table table = LocalTable.create(Clock.systemUTC());
  private final DynamoRtms rtms = new DynamoRtms(table);
  private final StreamHolds holds = new DynamoStreamHolds(table);
  private final String queue = sqs.createQueue(it -> it.queueName(Ids.next("rtms"))).queueUrl();
  private final String dead = sqs.createQueue(it -> it.queueName(Ids.next("dead"))).queueUrl();
  private final Notes first = new Notes();
  private final Notes second = new Notes();
  private final List<RtmsWorkers> workers = new ArrayList<>();

  @AfterEach
  void close() {
    workers.forEach(RtmsWorkers::close);
    clients.close();
  }

  private RtmsWorkers worker(String owner, RtmsDuty duty, StreamHolds by) {
    RtmsConfig config =
        new RtmsConfig(
            queue,
            dead,
            2,
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            owner);
    RtmsWorkers worker = new RtmsWorkers(config, sqs, by, duty, Clock.systemUTC());
    workers.add(worker);
    worker.start();
    return worker;
  }

  private RtmsWorkers worker(String owner, RtmsDuty duty) {
    return worker(owner, duty, holds);
  }

  private RtmsStream stored(String id) {
    RtmsStream stream =
        RtmsStream.started(
            MEETING, id, List.of("wss://x"), Optional.empty(), Clock.systemUTC().instant());
    rtms.save(stream);
    return stream;
  }

  private void send(String streamId) {
    new SqsRtmsJobs(sqs, queue)
        .send(new RtmsJob(1, MEETING, streamId, List.of("wss://x"), Optional.empty()));
  }

  private int queued(String url) {
    return sqs
        .getQueueAttributes(
            it ->
                it.queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Test
  void aStreamIsFollowedByOneWorkerUntilItEnds() {
    stored("s1");
    RtmsWorkers worker = worker("a", first);
    worker("b", second);
    send("s1");
    send("s1");
    await().until(() -> first.followed.size() + second.followed.size() == 1);
    Notes holder = first.followed.isEmpty() ? second : first;
    await().until(() -> holder.learnt.size() > 8);
    assertThat(first.followed.size() + second.followed.size()).isEqualTo(1);

    rtms.save(stored("s1").stopped("the meeting ended", Clock.systemUTC().instant()));
    await().until(() -> holder.learnt.stream().anyMatch(stream -> !stream.isActive()));
    holder.ended.run();
    holder.ended.run();
    await().until(() -> holder.left.size() == 1);
    await().until(() -> queued(queue) == 0);
    await().until(() -> worker.streams() == 0);
    assertThat(queued(dead)).isZero();
  }

  @Test
  void theStreamOfAWorkerThatStopsIsHandedOver() {
    stored("s1");
    RtmsWorkers worker = worker("a", first);
    send("s1");
    await().until(() -> first.followed.size() == 1);
    worker.close();
    assertThat(first.left).hasSize(1);
    worker("b", second);
    await().until(() -> second.followed.size() == 1);
  }

  @Test
  void theStreamOfAWorkerThatIsKilledIsTakenUpByAnother() {
    stored("s1");
    // What a killed worker leaves: a hold and a hidden message, both of which lapse.
    assertThat(holds.hold(MEETING, "s1", "killed", Duration.ofSeconds(2))).isPresent();
    send("s1");
    worker("b", second);
    await().until(() -> second.followed.size() == 1);
    assertThat(holds.heldUntil(MEETING)).isPresent();
  }

  @Test
  void aWorkerThatLostItsStreamLeavesIt() {
    stored("s1");
    worker("a", first);
    send("s1");
    await().until(() -> first.followed.size() == 1);
    stored("s2");
    await().until(() -> first.left.size() == 1);
    send("s2");
    await().until(() -> first.followed.size() == 2);
    assertThat(first.followed.getLast().streamId()).isEqualTo("s2");
  }

  @Test
  void aStreamThatIsOverIsFollowedByNobody() {
    rtms.save(stored("s1").stopped("over", Clock.systemUTC().instant()));
    send("s1");
    worker("a", first);
    await().until(() -> queued(queue) == 0);
    assertThat(first.followed).isEmpty();
  }

  @Test
  void aStreamThatIsWantedIsAskedForUntilZoomHasTime() {
    first.refusals = 1;
    worker("a", first);
    new SqsRtmsJobs(sqs, queue).send(WANTED);
    await().until(() -> first.asked.equals(List.of(WANTED, WANTED)));
    await().until(() -> queued(queue) == 0);
    assertThat(first.givenUp).isEmpty();
  }

  @Test
  void aStreamThatIsAskedForInVainIsGivenUpWithTheReason() {
    first.refusals = Integer.MAX_VALUE;
    new SqsRtmsJobs(sqs, queue).send(WANTED);
    // What workers leave that died over it.
    for (int i = 1; i < JobQueue.MAX_RECEIVES; i++) {
      assertThat(
              sqs.receiveMessage(it -> it.queueUrl(queue).visibilityTimeout(0).waitTimeSeconds(1))
                  .messages())
          .hasSize(1);
    }
    worker("a", first);
    await().until(() -> first.givenUp.equals(List.of("Zoom: too many calls")));
    await().until(() -> queued(queue) == 0);
    assertThat(first.asked).containsExactly(WANTED);
  }

  @Test
  void whatCannotBeReadIsAmongTheDeadLetters() {
    sqs.sendMessage(it -> it.queueUrl(queue).messageBody("{\"v\":1}"));
    worker("a", first);
    await().until(() -> queued(dead) == 1);
    await().until(() -> queued(queue) == 0);
  }

  @Test
  void whoWaitsForNoStreamIsToldWhenThereIsNone() throws InterruptedException {
    stored("s1");
    RtmsWorkers worker = worker("a", first);
    worker.awaitNone();
    send("s1");
    await().until(() -> first.followed.size() == 1);
    assertThat(worker.streams()).isEqualTo(1);
    first.ended.run();
    worker.awaitNone();
    assertThat(worker.streams()).isZero();
  }
}
