package edu.colloquy.containers.transcriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in at the transcriber's door, and who is not. */
class LinkProtocolTest {
  private final Studio studio = new Studio();
  private final HostedRooms hosted = new HostedRooms();
  private final AudioServer server = studio.transcriber(hosted);
  private Lease lease;

  @BeforeEach
  void lease() {
    lease = studio.lease("first");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void onlyWhoHasReadTheLeaseIsLetIn() {
    studio.begin(hosted, lease);
    String room = studio.room.id().toString();

    refused(new LinkMessage.Hello(room, "guess", 1), 4403);
    refused(new LinkMessage.Hello(studio.room.id().session() + "-r9", "guess", 1), 4404);
    refused(new LinkMessage.Presence(true), 1002);
    refused(new LinkMessage.Ack(1), 1002);
  }

  @Test
  void whatIsNoFrameOfTheLinkEndsIt() {
    studio.begin(hosted, lease);
    TestBot early = TestBot.connect(studio.http, server.endpoint());
    early.sendRaw(new byte[10]);
    early.awaitClose(1002);

    TestBot halfASample = bot(1);
    halfASample.sendRaw(new byte[9]);
    halfASample.awaitClose(1002);

    TestBot noJson = bot(1);
    noJson.sendRaw("hello");
    noJson.awaitClose(1002);
  }

  @Test
  void aLaterBotTakesThePlaceOfAnEarlierOneAndNotTheOtherWayRound() {
    studio.begin(hosted, lease);
    TestBot first = bot(1);
    TestBot second = bot(2);

    first.awaitClose(4409);
    refused(studio.hello(lease, 1), 4409);
    second.send(TestBot.recording("still here"));
    await().until(() -> !studio.turns().isEmpty());
    assertThat(studio.turns().getFirst().epoch()).isEqualTo(2);
  }

  @Test
  void aRecogniserThatCannotBeReachedSendsTheBotRoundAgain() {
    studio.begin(hosted, lease, "http://127.0.0.1:1");
    TestBot bot = bot(1);

    bot.send(new short[320]);

    bot.awaitClose(1013);
    assertThat(bot(1).resumeFrom()).isZero();
  }

  @Test
  void silenceIsAcknowledgedButNotAtEveryFrame() {
    studio.begin(hosted, lease);
    TestBot bot = bot(1);
    long began = System.nanoTime();

    bot.send(new short[160_000]);

    await().until(() -> !bot.acks().isEmpty() && bot.acks().getLast() > 100_000);
    long quarters = Duration.ofNanos(System.nanoTime() - began).toMillis() / 250;
    assertThat(bot.acks()).isSorted().hasSizeLessThanOrEqualTo((int) quarters + 1);
  }

  private TestBot bot(long epoch) {
    return TestBot.welcomed(studio.http, server.endpoint(), studio.hello(lease, epoch));
  }

  private void refused(LinkMessage first, int code) {
    TestBot bot = TestBot.connect(studio.http, server.endpoint());
    bot.send(first);
    bot.awaitClose(code);
  }
}
