package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.local.cli.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOptionsTest {
  @TempDir private Path folder;

  @Test
  void withoutOptionsFourStudentsTalkForTwoMinutes() {
    DemoOptions demo = Typed.words("demo").demo();

    assertThat(demo.students()).isEqualTo(4);
    assertThat(demo.duration()).isEqualTo(Duration.ofMinutes(2));
    assertThat(demo.speed()).isEqualTo(1);
    assertThat(demo.workers()).isEqualTo(WorkerMode.IN_PROCESS);
    assertThat(demo.keep()).isFalse();
    assertThat(demo.port()).isZero();
    assertThat(demo.roster()).isEmpty();
    assertThat(demo.fault()).isEmpty();
    assertThat(demo.out()).isEmpty();
    assertThat(demo.data()).isEmpty();
  }

  @Test
  void everyOptionArrives() throws IOException {
    Path lecture = Files.writeString(folder.resolve("lecture.md"), "# Limits");
    Path dialogues =
        Files.writeString(folder.resolve("d.json"), "[{\"turns\": [{\"text\": \"Hello\"}]}]");
    Path json = folder.resolve("summary.json");

    DemoOptions demo =
        Typed.words(
                "demo",
                "--students=7",
                "--lecture=" + lecture,
                "--dialogues=" + dialogues,
                "--minutes=0.5",
                "--speed=4",
                "--json=" + json,
                "--out=" + folder.resolve("new/out"),
                "--keep",
                "--fault=kill-worker",
                "--workers=process",
                "--browser=auto",
                "--data=" + folder.resolve("data"),
                "--port=8080")
            .demo();

    assertThat(demo.students()).isEqualTo(7);
    assertThat(demo.lecture()).contains(lecture);
    assertThat(demo.dialogues()).contains(dialogues);
    assertThat(demo.duration()).isEqualTo(Duration.ofSeconds(30));
    assertThat(demo.speed()).isEqualTo(4);
    assertThat(demo.json()).contains(json);
    assertThat(demo.out()).contains(folder.resolve("new/out"));
    assertThat(demo.keep()).isTrue();
    assertThat(demo.fault()).contains(DemoFault.KILL_WORKER);
    assertThat(demo.workers()).isEqualTo(WorkerMode.PROCESS);
    assertThat(demo.data()).contains(folder.resolve("data"));
    assertThat(demo.port()).isEqualTo(8080);
  }

  @Test
  void aRosterSaysHowManyStudentsThereAre() throws IOException {
    Path roster = roster("name,email\nAda,ada@uni.edu\nAlan,alan@uni.edu\nGrace,g@uni.edu\n");

    assertThat(Typed.words("demo", "--roster=" + roster).demo().students()).isEqualTo(3);
  }

  @Test
  void fewerStudentsThanTheRosterListsAreItsFirst() throws IOException {
    Path roster = roster("name,email\nAda,ada@uni.edu\nAlan,alan@uni.edu\nGrace,g@uni.edu\n");

    DemoOptions demo = Typed.words("demo", "--roster=" + roster, "--students=2").demo();

    assertThat(demo.roster().orElseThrow().students())
        .extracting(Roster.Entry::name)
        .containsExactly("Ada", "Alan");
  }

  @Test
  void moreStudentsThanTheRosterListsAreAnError() throws IOException {
    Path roster = roster("name,email\nAda,ada@uni.edu\n");

    Typed typed = Typed.words("demo", "--roster=" + roster, "--students=2");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).isEqualTo("colloquy demo: --students is 2, but the roster lists 1");
  }

  @Test
  void thePlatformAloneTakesPortDataAndWorkers() {
    Path data = folder.resolve("data");

    Typed typed = Typed.words("up", "--port", "9000", "--data", data.toString());

    assertThat(typed.ups())
        .containsExactly(new UpOptions(WorkerMode.IN_PROCESS, java.util.Optional.of(data), 9000));
  }

  private Path roster(String text) throws IOException {
    return Files.writeString(folder.resolve("class.csv"), text);
  }
}
