package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Summary;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.policy.Judgement;
import edu.colloquy.domain.tutor.policy.LearningState;
import edu.colloquy.domain.tutor.policy.Move;
import edu.colloquy.domain.tutor.policy.Verdict;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationRepository} must do. */
public abstract class ConversationRepositoryContract {
  private final RoomId room = new RoomId(SessionId.next(), 3);
  private Lease lease;

  /** The repository under test. */
  protected abstract ConversationRepository conversations();

  /** The leases that it is fenced by. */
  protected abstract LeaseRepository leases();

  @BeforeEach
  void holdTheRoom() {
    lease = acquire("a");
  }

  private Lease acquire(String owner) {
    return leases()
        .acquire(Samples.wanted(room, Duty.STREAM, owner), Duration.ofSeconds(12))
        .orElseThrow();
  }

  private TranscriptSegment segment(int number, String text) {
    return new TranscriptSegment(
        room,
        "seg-" + number,
        number % 2 == 0 ? Speaker.TUTOR : Speaker.STUDENT,
        text,
        0.97,
        Samples.NOON.plusMillis(number * 1_500L));
  }

  private Turn turn(int number, Optional<String> answer) {
    return new Turn(
        room,
        number,
        "Why is it odd?",
        4,
        3_200_000_000L,
        Samples.NOON,
        answer,
        false,
        Map.of("llm_first_token_ms", 41L),
        List.of("slide 4"),
        "p1",
        answer.map(text -> teaching().heard(text)));
  }

  private static Teaching teaching() {
    return new Teaching(
        List.of(Move.CORRECT, Move.HINT),
        2,
        Optional.of(new Verdict(Judgement.WRONG, "2 + 2 = 5", "it is 4", Verdict.Source.RULES)),
        false,
        true,
        LearningState.START.on(Optional.of("1f")),
        Optional.of(new Summary("They talked of sums.", 12)));
  }

  private void save(TranscriptSegment... said) {
    conversations().save(turn(1, Optional.empty()), List.of(said), lease);
  }

  @Test
  void keepsSegmentsOldestFirst() {
    List<TranscriptSegment> said =
        IntStream.rangeClosed(1, 5).mapToObj(i -> segment(i, "words " + i)).toList();
    said.reversed().forEach(this::save);
    assertThat(conversations().segments(room, 10, Optional.empty())).isEqualTo(said);
    assertThat(conversations().segments(room, 2, Optional.empty())).isEqualTo(said.subList(3, 5));
    assertThat(conversations().segments(room, 2, Optional.of("seg-4")))
        .isEqualTo(said.subList(1, 3));
    assertThat(conversations().segments(room, 2, Optional.of("seg-1"))).isEmpty();
    assertThat(conversations().segments(room, 2, Optional.of("unknown"))).isEmpty();
  }

  @Test
  void replacesASegmentHeardAgain() {
    save(segment(1, "the fur year series"));
    save(segment(1, "the Fourier series"));
    assertThat(conversations().segments(room, 10, Optional.empty()))
        .containsExactly(segment(1, "the Fourier series"));
  }

  @Test
  void keepsTurnsByNumber() {
    conversations().save(turn(10, Optional.empty()), List.of(), lease);
    conversations().save(turn(2, Optional.empty()), List.of(), lease);
    conversations().save(turn(2, Optional.of("Because sin(-x) = -sin(x).")), List.of(), lease);
    assertThat(conversations().turns(room))
        .containsExactly(
            turn(2, Optional.of("Because sin(-x) = -sin(x).")), turn(10, Optional.empty()));
  }

  @Test
  void refusesWhatAnEarlierHolderWrites() {
    save(segment(1, "mine"));
    leases().release(lease);
    Lease next = acquire("b");
    List<TranscriptSegment> late = List.of(segment(1, "late"));
    assertThatThrownBy(() -> conversations().save(turn(2, Optional.empty()), late, lease))
        .isInstanceOf(LeaseLostException.class);
    conversations().save(turn(2, Optional.empty()), List.of(segment(2, "theirs")), next);
    assertThat(conversations().segments(room, 10, Optional.empty()))
        .containsExactly(segment(1, "mine"), segment(2, "theirs"));
    assertThat(conversations().turns(room)).hasSize(2);
  }

  @Test
  void keepsRoomsApart() {
    save(segment(1, "here"));
    assertThat(conversations().segments(new RoomId(room.session(), 4), 10, Optional.empty()))
        .isEmpty();
  }
}
