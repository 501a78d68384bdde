package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsAreStoredWhateverComesTest {
  private final ScriptedRoom room = new ScriptedRoom();
  private final AtomicInteger failures = new AtomicInteger();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aStoreThatFailsForAMomentLosesNoWordAndNothingIsAcknowledgedMeanwhile() {
    List<Long> acknowledged = new CopyOnWriteArrayList<>();
    failures.set(2);
    Conversation conversation = room.storingInto(new FailingStore()).open();
    conversation.listenTo(
        1,
        sample -> {
          assertThat(room.turns()).isNotEmpty();
          acknowledged.add(sample);
        });
    room.studentSays("with a sine");

    room.answered(0);
    await().until(() -> acknowledged.equals(List.of(16_000L)));
    assertThat(room.segments()).hasSize(2);
    assertThat(room.leasesLost).hasValue(0);
  }

  @Test
  void aStoreThatKeepsFailingGivesTheRoomUp() {
    failures.set(Integer.MAX_VALUE);
    List<Long> acknowledged = new CopyOnWriteArrayList<>();
    Conversation conversation = room.storingInto(new FailingStore()).open();
    conversation.listenTo(1, acknowledged::add);
    room.studentSays("with a sine");

    await().until(() -> room.leasesLost.get() == 1);
    conversation.close();
    assertThat(acknowledged).isEmpty();
    assertThat(room.leasesLost).hasValue(1);
  }

  private final class FailingStore implements ConversationRepository {
    @Override
    public void save(Turn turn, List<TranscriptSegment> segments, Lease lease) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("The table is throttled.");
      }
      room.stored.save(turn, segments, lease);
    }

    @Override
    public List<TranscriptSegment> segments(RoomId id, int limit, Optional<String> before) {
      return room.stored.segments(id, limit, before);
    }

    @Override
    public List<Turn> turns(RoomId id) {
      return room.stored.turns(id);
    }
  }
}
