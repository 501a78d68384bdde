package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The process that writes a lecture down gets a SIGKILL in the middle of it. What RTMS had given it
 * and it had not stored is lost, for nothing in the protocol acknowledges words; here that is
 * nothing, since it is killed between two sentences. What is said while nobody is connected Zoom
 * keeps for a minute, and gives to the worker that takes the stream up.
 */
class LectureOutlivesItsWorkerTest {
  private static final List<String> BEFORE =
      List.of("a fraction has two numbers", "the lower one says into how many parts");
  private static final List<String> WHILE_NOBODY_LISTENS =
      List.of("the upper one says how many of them", "two halves make a whole");
  private static final String AFTER = "now try it by yourselves";

  @Test
  void noSentenceIsLostOrDoubled() throws Exception {
    try (LocalSystem system =
            LocalSystem.start(Faults.none(), false, WorkerMode.PROCESS, Optional.empty(), 0);
        Classroom classroom = new Classroom(system)) {
      classroom.pupil("Amara");
      JsonNode created = classroom.create().path("payload");
      SessionId session = new SessionId(created.path("session_id").asText());
      VirtualProfessor lecturer = new VirtualProfessor("Prof. Ada Brandt", "ada@x.example", 4);
      URI link = URI.create(created.path("join_url").asText());
      lecturer.join(system.simulators().zoom(), JoinLink.parse(link), "");
      try (AwsClients aws = system.platform().clients()) {
        Stores stores = new Stores(aws, system.platform().environmentOf("RtmsIngest"));
        String uuid =
            stores
                .sessions()
                .find(session)
                .flatMap(Session::meeting)
                .map(Meeting::uuid)
                .orElseThrow();
        BEFORE.forEach(lecturer::say);
        awaitWords(stores, uuid, BEFORE);

        kill(system, aws);
        WHILE_NOBODY_LISTENS.forEach(lecturer::say);
        lecturer.say(AFTER);

        List<String> all = new ArrayList<>(BEFORE);
        all.addAll(WHILE_NOBODY_LISTENS);
        all.add(AFTER);
        awaitWords(stores, uuid, all);
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(
                () -> assertThat(shown(classroom.professor())).isEqualTo(String.join(" ", all)));
      }
      classroom.professor().ask("END_SESSION", Map.of("session_id", session.toString()));
    }
  }

  private static void kill(LocalSystem system, AwsClients aws) {
    String cluster = system.platform().environmentOf("ReplaceWorker").require("CLUSTER");
    List<String> arns = aws.ecs().listTasks(it -> it.cluster(cluster)).taskArns();
    Task transcriber =
        aws.ecs().describeTasks(it -> it.cluster(cluster).tasks(arns)).tasks().stream()
            .filter(task -> task.taskDefinitionArn().contains("transcriber"))
            .findFirst()
            .orElseThrow();
    system.platform().workers().kill(transcriber.taskArn());
  }

  private static void awaitWords(Stores stores, String uuid, List<String> sentences) {
    String expected = String.join(" ", sentences);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(written(stores, uuid)).isEqualTo(expected));
  }

  private static String written(Stores stores, String uuid) {
    return plain(
        stores.rtms().chunks(uuid, 100, Optional.empty()).stream().map(RtmsChunk::text).toList());
  }

  private static String shown(WireClient professor) {
    return plain(
        professor.allHeard("RTMS_TRANSCRIPT").stream()
            .map(chunk -> chunk.path("text").asText())
            .toList());
  }

  private static String plain(List<String> texts) {
    return String.join(" ", texts).toLowerCase().replaceAll("[^a-z ]", "").strip();
  }
}
