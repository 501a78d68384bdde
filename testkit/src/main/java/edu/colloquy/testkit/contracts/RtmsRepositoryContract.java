package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.rtms.ClassMember;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsSpeaker;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RtmsRepository} must do. */
public abstract class RtmsRepositoryContract {
  private final String meeting = "/aB+" + UUID.randomUUID() + "==";
  private final SessionId session = SessionId.next();

  /** The repository under test. */
  protected abstract RtmsRepository rtms();

  private RtmsChunk chunk(int number, String text) {
    return new RtmsChunk(
        meeting,
        "x" + (9 - number),
        "Ada",
        Optional.of(new ClassMember(ClassMember.Role.STUDENT, "stu_1")),
        text,
        Samples.NOON.plusSeconds(number),
        Samples.NOON.plusSeconds(number + 1),
        Samples.NOON.plusSeconds(number + 2));
  }

  private RtmsChunk chunk(int number) {
    return chunk(number, "words " + number);
  }

  private RtmsStream stream(String id) {
    return RtmsStream.started(
        meeting, id, List.of("wss://rtms.example"), Optional.of(session), Samples.NOON);
  }

  @Test
  void keepsTheStreamOfAMeeting() {
    assertThat(rtms().stream(meeting)).isEmpty();
    rtms().save(stream("s1"));
    assertThat(rtms().stream(meeting)).contains(stream("s1"));
    RtmsStream stopped = stream("s1").stopped("the meeting ended", Samples.NOON.plusSeconds(60));
    rtms().save(stopped);
    assertThat(rtms().stream(meeting)).contains(stopped);
  }

  @Test
  void keepsTheNewestStreamOfAMeetingAlone() {
    rtms().save(stream("s1").stopped("it failed", Samples.NOON));
    rtms().save(stream("s2"));
    assertThat(rtms().stream(meeting)).contains(stream("s2"));
    assertThat(rtms().streamsOf(session)).containsExactly(stream("s2"));
    assertThat(rtms().streamsOf(SessionId.next())).isEmpty();
  }

  @Test
  void keepsWhetherAStreamFailed() {
    RtmsStream failed = stream("s1").failed("no scope", Samples.NOON.plusSeconds(60));
    rtms().save(failed);
    assertThat(rtms().stream(meeting)).contains(failed);
    assertThat(failed.failed()).isTrue();
  }

  @Test
  void keepsWhoANumberIsInEachMeeting() {
    RtmsSpeaker ada = new RtmsSpeaker(meeting, "16778240", Person.of("/p1==", "Ada", "", ""));
    RtmsSpeaker renamed =
        new RtmsSpeaker(meeting, "16778240", Person.of("/p1==", "Ada L.", "ada@x.edu", "key"));
    assertThat(rtms().speaker(meeting, "16778240")).isEmpty();
    rtms().saveSpeaker(ada);
    rtms().saveSpeaker(renamed);
    assertThat(rtms().speaker(meeting, "16778240")).contains(renamed);
    assertThat(rtms().speaker("other", "16778240")).isEmpty();
  }

  @Test
  void keepsTheNewestChunksOldestFirst() {
    for (int number : new int[] {3, 1, 2}) {
      assertThat(rtms().add(chunk(number))).isTrue();
    }
    assertThat(rtms().chunks(meeting, 2, Optional.empty())).containsExactly(chunk(2), chunk(3));
    assertThat(rtms().chunks("other", 2, Optional.empty())).isEmpty();
  }

  @Test
  void givesTheChunksBeforeOne() {
    for (int number : new int[] {3, 1, 2, 4}) {
      rtms().add(chunk(number));
    }
    assertThat(rtms().chunks(meeting, 2, Optional.of(chunk(4).id())))
        .containsExactly(chunk(2), chunk(3));
    assertThat(rtms().chunks(meeting, 2, Optional.of(chunk(2).id()))).containsExactly(chunk(1));
    assertThat(rtms().chunks(meeting, 2, Optional.of("unknown"))).isEmpty();
  }

  @Test
  void keepsAChunkDeliveredTwiceOnce() {
    assertThat(rtms().add(chunk(1))).isTrue();
    assertThat(rtms().add(chunk(1))).isFalse();
    assertThat(rtms().chunks(meeting, 10, Optional.empty())).containsExactly(chunk(1));
  }

  @Test
  void keepsTheNewestWordsOfARevisedChunk() {
    rtms().add(chunk(1));
    assertThat(rtms().revise(chunk(1))).isFalse();
    assertThat(rtms().revise(chunk(1, "other words"))).isTrue();
    assertThat(rtms().revise(chunk(2))).isTrue();
    assertThat(rtms().chunks(meeting, 10, Optional.empty()))
        .containsExactly(chunk(1, "other words"), chunk(2));
  }

  @Test
  void removesAChunkOnce() {
    rtms().add(chunk(1));
    assertThat(rtms().remove(meeting, chunk(1).id())).contains(chunk(1));
    assertThat(rtms().remove(meeting, chunk(1).id())).isEmpty();
    assertThat(rtms().chunks(meeting, 10, Optional.empty())).isEmpty();
  }
}
