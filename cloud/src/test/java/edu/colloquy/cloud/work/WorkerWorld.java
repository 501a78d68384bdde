package edu.colloquy.cloud.work;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.cloud.LocalSqs;
import edu.colloquy.cloud.dynamodb.DynamoLeases;
import edu.colloquy.cloud.dynamodb.DynamoRooms;
import edu.colloquy.cloud.dynamodb.DynamoSessions;
import edu.colloquy.cloud.dynamodb.LocalTable;
import edu.colloquy.cloud.dynamodb.Table;
import edu.colloquy.cloud.stepfunctions.FakeStepFunctions;
import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.Ids;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A session with one room, a queue for it, and workers that may be had. */
final class WorkerWorld implements AutoCloseable {
  private static final Duration VISIBILITY = Duration.ofSeconds(2);

  final FakeStepFunctions stepFunctions = new FakeStepFunctions();
  final Table table = LocalTable.create(Clock.systemUTC());
  final DynamoLeases leases = new DynamoLeases(table);
  final DynamoSessions sessions = new DynamoSessions(table);
  final DynamoRooms rooms = new DynamoRooms(table);
  final RecordingNotifier notifier = new RecordingNotifier();
  final Session session = Samples.session(1);
  final RoomId room = new RoomId(session.id(), 1);
  final SqsClient sqs;
  final String queue;
  final String deadLetters;

  private final AwsClients clients;
  private final List<Runnable> toClose = new ArrayList<>();

  WorkerWorld() throws Exception {
    clients =
        new AwsClients(
            LocalDynamoDb.environment(
                Map.of(
                    "AWS_ENDPOINT_URL_SQS",
                    LocalSqs.URL,
                    "AWS_ENDPOINT_URL_SFN",
                    stepFunctions.url())));
    sqs = clients.sqs();
    queue = sqs.createQueue(it -> it.queueName(Ids.next("room-bots"))).queueUrl();
    deadLetters = sqs.createQueue(it -> it.queueName(Ids.next("dead-letters"))).queueUrl();
    sessions.create(session, Samples.rooms(session));
  }

  /** The URL of a worker's inbox, there or not. */
  String inbox(String owner) {
    return queue.substring(0, queue.lastIndexOf('/') + 1) + "colloquy-bot-" + owner;
  }

  /** A started worker. */
  RoomWorkers worker(String owner, RecordingDuty duty, Network network) {
    var worker = new RoomWorkers(config(owner, Optional.empty()), services(network), duty);
    toClose.addFirst(worker::close);
    worker.start();
    return worker;
  }

  RoomWorkers worker(String owner, RecordingDuty duty) {
    return worker(owner, duty, new Network());
  }

  WorkerConfig config(String owner, Optional<Duration> idleExit) {
    return config(owner, idleExit, Duration.ofSeconds(1));
  }

  WorkerConfig config(String owner, Optional<Duration> idleExit, Duration poll) {
    return new WorkerConfig(
        queue,
        deadLetters,
        Duty.BOT,
        4,
        VISIBILITY,
        Duration.ofMillis(400),
        poll,
        idleExit,
        "colloquy",
        owner,
        Optional.empty(),
        Optional.empty());
  }

  WorkerServices services(Network network) {
    SqsClient way =
        SqsClient.builder()
            .endpointOverride(URI.create(LocalSqs.URL))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(it -> it.addExecutionInterceptor(network))
            .build();
    toClose.addLast(way::close);
    return new WorkerServices(
        way,
        new TaskTokens(clients.sfn()),
        network.leases(leases),
        sessions,
        rooms,
        notifier,
        Clock.systemUTC());
  }

  /** Puts the room's job into the queue; returns the token that waits for it. */
  String sendJob() {
    String token = stepFunctions.await(Ids.next("token"));
    sendJob(token);
    return token;
  }

  void sendJob(String token) {
    send(Json.write(new RoomJob(1, session.id().value(), room.toString(), token)));
  }

  void send(String body) {
    sqs.sendMessage(it -> it.queueUrl(queue).messageBody(body));
  }

  void move(RoomTrigger... triggers) {
    for (RoomTrigger trigger : triggers) {
      RoomStatus from = rooms.find(room).orElseThrow().status();
      rooms.apply(
          new RoomChange(
              room, from, from.after(trigger).orElseThrow(), trigger, "test", Samples.NOON));
    }
  }

  /** The lease of the room that a worker elsewhere would ask for. */
  Lease wanted(String owner) {
    return new Lease(
        room, Duty.BOT, owner, 0, Instant.EPOCH, inbox(owner), Optional.empty(), Optional.empty());
  }

  /** How many messages are in the queue, hidden or not. */
  int queued() {
    return queued(queue);
  }

  /** Whether a worker has read everything that it was told. */
  boolean hasReadItsInbox(String owner) {
    return queued(inbox(owner)) == 0;
  }

  /** What is in the inbox of a lease's holder. */
  List<String> inboxBodies(Lease holder) {
    return sqs
        .receiveMessage(it -> it.queueUrl(holder.inbox()).visibilityTimeout(0))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  private int queued(String url) {
    var counts =
        sqs.getQueueAttributes(
                it ->
                    it.queueUrl(url)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return counts.values().stream().mapToInt(Integer::parseInt).sum();
  }

  List<Message> deadLetters() {
    return sqs.receiveMessage(
            it ->
                it.queueUrl(deadLetters)
                    .messageAttributeNames("All")
                    .visibilityTimeout(0)
                    .maxNumberOfMessages(10))
        .messages();
  }

  @Override
  public void close() {
    toClose.forEach(Runnable::run);
    clients.close();
    stepFunctions.close();
  }
}
