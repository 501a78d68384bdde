package edu.colloquy.domain.rtms;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.rtms.ClassMember.Role;
import edu.colloquy.domain.rtms.RtmsUtterance.Change;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsOfTheLectureAreKeptOnceTest {
  private final Lecture lecture = new Lecture();

  @Test
  void wordsAreShownToThoseWhoWatchWithWhoOfTheSessionSaidThem() {
    lecture.take(Lecture.said(1, "emmy  NOETHER (she/her)", "welcome"));
    lecture.take(Lecture.said(3, "student2@example.edu", "hello"));
    lecture.take(Lecture.said(5, "A Guest", "hi"));

    assertThat(lecture.shown())
        .extracting(ServerMessage.RtmsTranscript::text)
        .containsExactly("welcome", "hello", "hi");
    assertThat(lecture.shown())
        .extracting(ServerMessage.RtmsTranscript::speaker)
        .containsExactly(Optional.of("professor"), Optional.of("student"), Optional.empty());
    assertThat(lecture.shown().get(1).studentId()).contains("stu_2");
    assertThat(lecture.notifier.pushes().getFirst().audience())
        .isEqualTo(new Audience.Watchers(lecture.session.id()));
    assertThat(lecture.chunks().getFirst().member())
        .contains(new ClassMember(Role.PROFESSOR, "prof_1"));
  }

  @Test
  void wordsThatComeAgainAfterALostSocketAreKeptAndShownOnce() {
    assertThat(lecture.take(Lecture.said(1, "Ada", "welcome"))).isTrue();
    assertThat(lecture.take(Lecture.said(1, "Ada", "welcome"))).isFalse();
    assertThat(lecture.chunks()).hasSize(1);
    assertThat(lecture.shown()).hasSize(1);
  }

  @Test
  void twoWhoSpeakAtTheSameMomentAreBothKept() {
    lecture.take(Lecture.said(1, "Ada", "yes"));
    lecture.take(Lecture.said(1, "Kim", "yes"));
    assertThat(lecture.chunks()).hasSize(2);
  }

  @Test
  void aSentenceIsCorrectedInItsPlaceAndTakenBack() {
    lecture.take(Lecture.sentence("a sign wave", Change.NEW));
    lecture.take(Lecture.sentence("a sine wave", Change.UPDATED));
    lecture.take(Lecture.sentence("a sine wave", Change.UPDATED));
    assertThat(lecture.chunks()).extracting(RtmsChunk::text).containsExactly("a sine wave");

    lecture.take(Lecture.sentence("", Change.DELETED));
    lecture.take(Lecture.sentence("", Change.DELETED));
    assertThat(lecture.chunks()).isEmpty();
    assertThat(lecture.shown())
        .extracting(ServerMessage.RtmsTranscript::text)
        .containsExactly("a sign wave", "a sine wave", "");
    assertThat(lecture.shown())
        .extracting(ServerMessage.RtmsTranscript::chunkId)
        .containsOnly("s1-7-s44");
  }

  @Test
  void wordsOfAMeetingThatIsNoSessionsAreKeptAndShownToNobody() {
    lecture.transcripts.take("another==", Lecture.said(1, "Ada", "welcome"));
    assertThat(lecture.rtms.chunks("another==", 10, Optional.empty())).hasSize(1);
    assertThat(lecture.shown()).isEmpty();
  }

  @Test
  void silenceIsNotKept() {
    lecture.take(Lecture.said(1, "Ada", " "));
    assertThat(lecture.chunks()).isEmpty();
  }

  @Test
  void statsTellSpeakersGapsDelayAndBytes() {
    lecture.clock.advance(Duration.ofSeconds(3)); // noon + 3 s
    lecture.take(Lecture.said(1, "Ada", "wave"));
    lecture.take(Lecture.said(2, "Kim", "größe"));
    lecture.clock.advance(Duration.ofSeconds(28)); // noon + 31 s
    lecture.take(Lecture.said(30, "Ada", "so"));
    RtmsStats stats = RtmsStats.of(lecture.meeting.uuid(), lecture.rtms);
    assertThat(stats.chunks()).isEqualTo(3);
    assertThat(stats.speakers()).containsExactly("Ada", "Kim");
    assertThat(stats.gaps()).isEqualTo(1);
    assertThat(stats.longestGap()).isEqualTo(Duration.ofSeconds(27));
    assertThat(stats.delayP50()).isEqualTo(Duration.ZERO);
    assertThat(stats.delayP95()).isEqualTo(Duration.ofSeconds(1));
    assertThat(stats.bytes()).isEqualTo(4 + 7 + 2);
  }

  @Test
  void statsOfNothingAreZero() {
    RtmsStats stats = RtmsStats.of("silent==", lecture.rtms);
    assertThat(stats.chunks()).isZero();
    assertThat(stats.gaps()).isZero();
    assertThat(stats.lastAt()).isEmpty();
  }
}
