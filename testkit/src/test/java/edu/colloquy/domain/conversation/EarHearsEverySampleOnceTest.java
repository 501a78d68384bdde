package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.speech.SpeechRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarHearsEverySampleOnceTest {
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room", Duration.ofMillis(400), List.of());

  private final ScriptedRecogniser recogniser = new ScriptedRecogniser();
  private Instant now = Instant.parse("2026-10-01T12:00:00Z");
  private final Ear ear =
      new Ear(3, 100, recogniser.open(REQUEST, event -> {}), (sounds, agoMs) -> {}, () -> now);

  @Test
  void whatOverlapsIsSkippedToTheSample() {
    ear.hear(new AudioFrame(100, new byte[] {1, 1, 2, 2}));
    ear.hear(new AudioFrame(100, new byte[] {1, 1, 2, 2}));
    ear.hear(new AudioFrame(101, new byte[] {2, 2, 3, 3}));
    ear.hear(new AudioFrame(50, new byte[] {9, 9}));
    assertThat(heard()).containsExactly(1, 1, 2, 2, 3, 3);
    assertThat(ear.nextSample()).isEqualTo(103);
  }

  @Test
  void whatIsMissingIsSilence() {
    ear.hear(new AudioFrame(100, new byte[] {1, 1}));
    ear.hear(new AudioFrame(103, new byte[] {4, 4}));
    assertThat(heard()).containsExactly(1, 1, 0, 0, 0, 0, 4, 4);
  }

  @Test
  void aLongGapComesInPiecesOfATenthOfASecond() {
    ear.hear(new AudioFrame(100, new byte[2]));
    ear.hear(new AudioFrame(101 + 4_000, new byte[2]));
    assertThat(recogniser.stream().pieces())
        .allSatisfy(piece -> assertThat(piece.length).isLessThanOrEqualTo(3_200));
    assertThat(recogniser.stream().samples()).isEqualTo(4_002);
  }

  @Test
  void positionsAreTheSourcesAndArrivalsAreKnown() {
    ear.hear(new AudioFrame(100, new byte[200]));
    Instant first = now;
    now = now.plusMillis(20);
    ear.hear(new AudioFrame(200, new byte[200]));
    assertThat(ear.position(50)).isEqualTo(150);
    assertThat(ear.arrivalOf(50)).isEqualTo(first);
    assertThat(ear.arrivalOf(150)).isEqualTo(now);
    assertThat(ear.epoch()).isEqualTo(3);
  }

  @Test
  void closingItEndsTheStream() {
    ear.close();
    assertThat(recogniser.stream().isClosed()).isTrue();
  }

  private byte[] heard() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    recogniser.stream().pieces().forEach(all::writeBytes);
    return all.toByteArray();
  }
}
