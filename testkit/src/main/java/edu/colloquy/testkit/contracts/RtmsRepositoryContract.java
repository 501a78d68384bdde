package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RtmsRepository} must do. */
public abstract class RtmsRepositoryContract {
  private final String meeting = "/aB+" + UUID.randomUUID() + "==";

  /** The repository under test. */
  protected abstract RtmsRepository rtms();

  private RtmsChunk chunk(int number) {
    return new RtmsChunk(
        meeting, "x" + (9 - number), "Ada", "words " + number, Samples.NOON.plusSeconds(number));
  }

  @Test
  void keepsTheStreamOfAMeeting() {
    assertThat(rtms().stream(meeting)).isEmpty();
    rtms().save(new RtmsStream(meeting, "s1", Samples.NOON, Optional.empty()));
    RtmsStream stopped =
        new RtmsStream(meeting, "s1", Samples.NOON, Optional.of(Samples.NOON.plusSeconds(60)));
    rtms().save(stopped);
    assertThat(rtms().stream(meeting)).contains(stopped);
  }

  @Test
  void keepsTheNewestChunksOldestFirst() {
    for (int number : new int[] {3, 1, 2}) {
      assertThat(rtms().add(chunk(number))).isTrue();
    }
    assertThat(rtms().chunks(meeting, 2)).containsExactly(chunk(2), chunk(3));
    assertThat(rtms().chunks("other", 2)).isEmpty();
  }

  @Test
  void keepsAChunkDeliveredTwiceOnce() {
    assertThat(rtms().add(chunk(1))).isTrue();
    assertThat(rtms().add(chunk(1))).isFalse();
    assertThat(rtms().chunks(meeting, 10)).containsExactly(chunk(1));
  }
}
