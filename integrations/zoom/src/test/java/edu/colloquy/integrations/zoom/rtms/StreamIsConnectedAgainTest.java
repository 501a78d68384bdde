package edu.colloquy.integrations.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zoom: RTMS, failover and reconnection. */
class StreamIsConnectedAgainTest {
  private static final String MEDIA = "wss://media/all";

  private final Wire wire = new Wire();

  @BeforeEach
  void connect() {
    wire.connects();
    wire.learn(stored(Optional.empty(), wire.clock.instant().minusSeconds(3_600), "wss://sig/1"));
    wire.dialled.clear();
    wire.closed.clear();
  }

  private RtmsStream stored(Optional<Instant> interruptedAt, Instant offeredAt, String url) {
    Instant start = wire.clock.instant().minusSeconds(3_600);
    return new RtmsStream(
        "u/+==",
        "s1",
        List.of(url),
        Optional.empty(),
        start,
        offeredAt,
        interruptedAt,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  @Test
  void aLostMediaSocketIsMadeAgainAlone() {
    wire.loseMedia();
    wire.pass(Duration.ofSeconds(3));
    assertThat(wire.dialled).containsExactly(MEDIA);
    assertThat(wire.closed).doesNotContain(wire.signalingSocket());
    wire.mediaOpens();
    wire.said.clear();
    wire.mediaAnswers();
    assertThat(wire.said).containsExactly(new RtmsRequest.ClientReady("s1"));
    assertThat(wire.connections()).isEqualTo(2);
  }

  @Test
  void anInterruptionThatZoomTellsOfIsALostMediaSocket() {
    wire.signalingSays("{'msg_type':6,'event':{'event_type':7,'timestamp':1}}");
    wire.pass(Duration.ofSeconds(3));
    assertThat(wire.dialled).containsExactly(MEDIA);
    assertThat(wire.closed).containsExactly(wire.mediaSocket());
  }

  @Test
  void aLostSignalingSocketTakesTheOtherWithIt() {
    wire.loseSignaling();
    assertThat(wire.closed).contains(wire.mediaSocket());
    wire.pass(Duration.ofSeconds(3));
    assertThat(wire.dialled).hasSize(1).doesNotContain(MEDIA);
    wire.connects();
    assertThat(wire.connections()).isEqualTo(2);
  }

  @Test
  void pausesGrowTo30SecondsAndBeginAnewAfterAGoodHandshake() {
    wire.loseSignaling();
    for (int seconds : new int[] {3, 6, 12, 24, 30, 30}) {
      int before = wire.dialled.size();
      wire.pass(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(wire.dialled).hasSize(before);
      wire.pass(Duration.ofMillis(1));
      assertThat(wire.dialled).hasSize(before + 1);
      wire.refuseDial();
    }
    wire.pass(Duration.ofSeconds(30));
    wire.connects();
    int before = wire.dialled.size();
    wire.loseSignaling();
    wire.pass(Duration.ofSeconds(3));
    assertThat(wire.dialled).hasSize(before + 1);
  }

  @Test
  void aMediaServerThatStaysAwayIsAskedForAnew() {
    wire.loseMedia();
    for (int seconds : new int[] {3, 6, 12}) {
      wire.pass(Duration.ofSeconds(seconds));
      wire.refuseDial();
    }
    wire.pass(Duration.ofSeconds(24));
    assertThat(wire.dialled.subList(0, 3)).containsOnly(MEDIA);
    assertThat(wire.dialled.getLast()).startsWith("wss://sig/");
  }

  @Test
  void aConnectionWithoutKeepAlivesFor65SecondsIsLost() {
    wire.pass(Duration.ofSeconds(64));
    assertThat(wire.dialled).isEmpty();
    wire.pass(Duration.ofSeconds(4));
    assertThat(wire.dialled).hasSize(1);
    assertThat(wire.told)
        .contains(new RtmsEvent.Interrupted("Zoom's signaling server sent no keep-alive"));
  }

  @Test
  void aConnectionWithKeepAlivesStays() {
    wire.passAlive(Duration.ofMinutes(10));
    assertThat(wire.dialled).isEmpty();
  }

  @Test
  void aServerThatNeverAnswersIsGivenTenSeconds() {
    wire.loseSignaling();
    wire.pass(Duration.ofSeconds(3));
    wire.signalingOpens();
    wire.pass(Duration.ofSeconds(9));
    assertThat(wire.dialled).hasSize(1);
    wire.pass(Duration.ofSeconds(7));
    assertThat(wire.dialled).hasSize(2);
    assertThat(wire.told)
        .contains(new RtmsEvent.Interrupted("Zoom's signaling server did not answer in time"));
  }

  @Test
  void aServerThatNeverConnectsIsGivenTenSeconds() {
    wire.loseSignaling();
    wire.pass(Duration.ofSeconds(19));
    assertThat(wire.dialled).hasSize(2);
    assertThat(wire.told)
        .contains(
            new RtmsEvent.Interrupted("Zoom's signaling server could not be connected in time"));
  }

  @Test
  void anOutageOfThreeMinutesEndsItWithWhatToDo() {
    wire.loseSignaling();
    wire.pass(Duration.ofMinutes(4));
    assertThat(wire.ended().failed()).isTrue();
    assertThat(wire.ended().reason())
        .contains("could not be connected again for 3 minutes", "wss", "start the app");
  }

  @Test
  void anInterruptionByWebhookMakesBothConnectionsAnewAtOnce() {
    wire.passAlive(Duration.ofSeconds(20));
    RtmsStream stored =
        stored(
            Optional.of(wire.clock.instant()),
            wire.clock.instant().minusSeconds(30),
            "wss://sig/1");
    wire.learn(stored);
    assertThat(wire.dialled).hasSize(1);
    assertThat(wire.closed).containsExactlyInAnyOrder(wire.signalingSocket(), wire.mediaSocket());
    wire.connects();
    wire.learn(stored);
    assertThat(wire.dialled).as("told again, it changes nothing").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, 3_600})
  void clocksThatDifferByAnHourChangeNothing(long zoomIsAheadBySeconds) {
    wire.passAlive(Duration.ofSeconds(20));
    Instant offered = wire.clock.instant().plusSeconds(zoomIsAheadBySeconds - 60);
    wire.learn(stored(Optional.empty(), offered, "wss://sig/1"));
    wire.dialled.clear();
    RtmsStream interrupted = stored(Optional.of(offered.plusSeconds(60)), offered, "wss://sig/1");
    wire.learn(interrupted);
    assertThat(wire.dialled).hasSize(1);
    wire.connects();
    for (int heartbeat = 0; heartbeat < 10; heartbeat++) {
      wire.passAlive(Duration.ofSeconds(4));
      wire.learn(interrupted);
    }
    assertThat(wire.dialled).as("connected once, and then left alone").hasSize(2);
  }

  @Test
  void anInterruptionThatWasRepairedAlreadyChangesNothing() {
    Instant interrupted = wire.clock.instant();
    wire.loseSignaling();
    wire.pass(Duration.ofSeconds(3));
    wire.connects();
    wire.dialled.clear();
    wire.learn(stored(Optional.of(interrupted), interrupted.minusSeconds(60), "wss://sig/1"));
    assertThat(wire.dialled).isEmpty();
  }

  @Test
  void aServerThatFailedIsReplacedByTheOneThatIsOffered() {
    wire.passAlive(Duration.ofSeconds(20));
    wire.learn(stored(Optional.empty(), wire.clock.instant(), "wss://other/1"));
    assertThat(wire.dialled).containsExactly("wss://other/1");
  }

  @Test
  void aStreamThatWasStoppedEnds() {
    RtmsStream stored =
        stored(Optional.empty(), wire.clock.instant().minusSeconds(60), "wss://sig/1");
    wire.learn(stored.stopped("the meeting ended (6)", wire.clock.instant()));
    assertThat(wire.ended())
        .isEqualTo(new RtmsEvent.Ended("Zoom stopped it: the meeting ended (6)", false));
    assertThat(wire.closed).hasSize(2);
    wire.loseSignaling();
    wire.pass(Duration.ofMinutes(2));
    assertThat(wire.dialled).isEmpty();
  }

  @Test
  void aStreamThatZoomTerminatesEndsByItsReason() {
    wire.signalingSays("{'msg_type':8,'state':3,'reason':6,'timestamp':1}");
    assertThat(wire.told).hasSize(1);
    wire.signalingSays("{'msg_type':8,'state':4,'stop_reason':6,'timestamp':1}");
    assertThat(wire.ended())
        .isEqualTo(new RtmsEvent.Ended("Zoom ended it: the meeting ended (6)", false));
  }

  @Test
  void aStreamThatIsLeftTellsNothingMore() {
    wire.told.clear();
    wire.leave();
    wire.mediaSays("{'msg_type':17,'content':{'user_id':7,'timestamp':1500,'data':'x'}}");
    wire.loseMedia();
    wire.pass(Duration.ofMinutes(2));
    assertThat(wire.told).isEmpty();
    assertThat(wire.closed).hasSize(2);
  }
}
