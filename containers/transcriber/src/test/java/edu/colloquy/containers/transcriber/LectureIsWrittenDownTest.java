package edu.colloquy.containers.transcriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.zoom.rtms.MediaType;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LectureIsWrittenDownTest {
  private static final String FIRST = "every wave is a sum of simple waves";
  private static final String SECOND = "the slowest of them sets the period";
  private static final String THIRD = "now think about the edges of a square";

  @Test
  void whatTheProfessorSaysIsKeptShownAndTold() throws Exception {
    try (LectureHall hall = new LectureHall()) {
      RtmsJob job = hall.begins();
      assertThat(job.sessionId()).contains(hall.session.id().toString());
      try (RtmsDuty.Following following = hall.follows(job)) {
        hall.professor.say(FIRST);
        hall.professor.say(SECOND);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> hall.written().equals(FIRST + " " + SECOND));
        assertThat(hall.shown()).isEqualTo(FIRST + " " + SECOND);
        assertThat(hall.notifier.messages(ServerMessage.RtmsTranscript.class))
            .extracting(ServerMessage.RtmsTranscript::speaker)
            .containsOnly(Optional.of("professor"));
        hall.excerpt();
        assertThat(LectureHall.plain(hall.excerpt())).contains(FIRST);

        hall.ends();
        await().until(() -> hall.ended.get() > 0);
        hall.heartbeat(following);
        assertThat(hall.stream().isActive()).isFalse();
        assertThat(hall.stream().stopReason()).hasValueSatisfying(it -> it.contains("ended"));
      }
    }
  }

  @Test
  void nothingIsLostNorDoubledWhenTheSocketsAreLost() throws Exception {
    try (LectureHall hall = new LectureHall(Fault.RTMS_DROP)) {
      try (RtmsDuty.Following following = hall.follows(hall.begins())) {
        hall.professor.say(FIRST);
        hall.professor.say(SECOND);
        hall.professor.say(THIRD);
        String all = FIRST + " " + SECOND + " " + THIRD;
        await()
            .atMost(Duration.ofSeconds(40))
            .until(
                () -> {
                  hall.heartbeat(following);
                  return hall.written().equals(all);
                });
        assertThat(hall.shown()).isEqualTo(all);
      }
    }
  }

  @Test
  void anotherWorkerGoesOnWhereOneLeft() throws Exception {
    try (LectureHall hall = new LectureHall()) {
      RtmsJob job = hall.begins();
      try (RtmsDuty.Following first = hall.follows(job)) {
        hall.heartbeat(first);
        hall.professor.say(FIRST);
        await().atMost(Duration.ofSeconds(20)).until(() -> hall.written().equals(FIRST));
      }
      hall.professor.say(SECOND);
      hall.awaitSaid(2);
      try (RtmsDuty.Following second = hall.follows(job)) {
        hall.professor.say(THIRD);
        await()
            .atMost(Duration.ofSeconds(40))
            .until(
                () -> {
                  hall.heartbeat(second);
                  return hall.written().equals(FIRST + " " + SECOND + " " + THIRD);
                });
        assertThat(hall.shown()).isEqualTo(hall.written());
      }
    }
  }

  @Test
  void withoutATranscriptOfZoomsTheSoundIsRecognised() throws Exception {
    RtmsSettings soundOnly = RtmsSettings.defaults().withScopes(Set.of(MediaType.AUDIO));
    try (LectureHall hall = new LectureHall(soundOnly)) {
      try (RtmsDuty.Following following = hall.follows(hall.begins())) {
        hall.heartbeat(following);
        hall.professor.say(FIRST);
        hall.awaitSaid(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> hall.written().equals(FIRST));
        assertThat(hall.notifier.messages(ServerMessage.RtmsTranscript.class))
            .allSatisfy(
                chunk -> {
                  assertThat(chunk.speakerName()).isEqualTo("Emmy Noether");
                  assertThat(chunk.speaker()).contains("professor");
                  assertThat(chunk.at()).isBetween(Instant.now().minusSeconds(40), Instant.now());
                });
      }
    }
  }
}
