package edu.colloquy.cloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoStreamHoldsTest {
  private static final Duration TERM = Duration.ofSeconds(10);
  private static final String MEETING = "/u+==";

  private final VirtualClock clock = new VirtualClock();
  private final Table table = LocalTable.create(clock);
  private final DynamoRtms rtms = new DynamoRtms(table);
  private final DynamoStreamHolds holds = new DynamoStreamHolds(table);
  private RtmsStream stream;

  @BeforeEach
  void begin() {
    stream = stream("s1");
    rtms.save(stream);
  }

  private RtmsStream stream(String id) {
    return RtmsStream.started(MEETING, id, List.of("wss://x"), Optional.empty(), clock.instant());
  }

  private Optional<RtmsStream> hold(String owner) {
    return holds.hold(MEETING, "s1", owner, TERM);
  }

  @Test
  void oneWorkerHoldsAStreamUntilItLapses() {
    assertThat(hold("a")).contains(stream);
    assertThat(hold("b")).isEmpty();
    assertThat(holds.heldUntil(MEETING)).contains(clock.instant().plus(TERM));
    clock.advance(TERM.minusSeconds(1));
    assertThat(hold("a")).isPresent();
    clock.advance(TERM.plusSeconds(1));
    assertThat(holds.heldUntil(MEETING)).isEmpty();
    assertThat(hold("b")).isPresent();
    assertThat(hold("a")).isEmpty();
  }

  @Test
  void whoHoldsOnSeesWhatBecameOfTheStream() {
    hold("a");
    RtmsStream stopped = stream.stopped("the meeting ended", clock.instant());
    rtms.save(stopped);
    assertThat(hold("a")).contains(stopped);
    assertThat(hold("b")).as("a change of the stream lets it not go").isEmpty();
  }

  @Test
  void aStreamThatWasLetGoIsFree() {
    hold("a");
    holds.letGo(MEETING, "b");
    assertThat(hold("b")).isEmpty();
    holds.letGo(MEETING, "a");
    assertThat(hold("b")).isPresent();
  }

  @Test
  void theNextStreamOfAMeetingIsHeldByNobody() {
    hold("a");
    rtms.save(stream("s2"));
    assertThat(hold("a")).isEmpty();
    assertThat(holds.hold(MEETING, "s2", "b", TERM)).isPresent();
  }

  @Test
  void aStreamThatNobodyKnowsCannotBeHeld() {
    assertThat(holds.hold("other==", "s1", "a", TERM)).isEmpty();
    assertThat(holds.heldUntil("other==")).isEmpty();
    assertThat(rtms.stream("other==")).isEmpty();
  }
}
