package edu.colloquy.simulators.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what students are to say, and where. */
class DialoguesTest {
  @TempDir Path folder;

  @Test
  void theStudentsTurnsThatHaveTextAreTheLines() throws IOException {
    var dialogues =
        Dialogues.read(
            file(
                """
                [{"id": "7-1", "problem": "Half of six?", "answer": "3", "turns": [
                  {"speaker": "teacher", "text": "How did you begin?"},
                  {"speaker": "student", "text": " I halved it. "},
                  {"speaker": "student", "text": ""},
                  {"speaker": "student", "text": "It is three."}]}]
                """));

    assertThat(dialogues).hasSize(1);
    assertThat(dialogues.getFirst().id()).isEqualTo("7-1");
    assertThat(dialogues.getFirst().problem()).isEqualTo("Half of six?");
    assertThat(dialogues.getFirst().studentLines()).containsExactly("I halved it.", "It is three.");
  }

  @Test
  void aMalformedFileIsRefusedWithWhatIsWrongAndWhere() throws IOException {
    refused("{}", "JSON array");
    refused("[{\n", "line 2");
    refused("[{\"turns\": []}]", "dialogue 1 needs an 'id'");
    refused("[{\"id\": 1}]", "dialogue 1 needs 'turns'");
    refused("[{\"id\": 1, \"turns\": [{\"speaker\": \"dog\", \"text\": \"Woof\"}]}]", "'speaker'");
    refused("[{\"id\": 1, \"turns\": []}]", "says something");
  }

  @Test
  void aJoinUrlSaysMeetingAndPasscode() {
    assertThat(JoinLink.parse(URI.create("https://zoom.example/j/81234567890?pwd=abc.1&x=y")))
        .isEqualTo(new JoinLink("81234567890", "abc.1"));
    assertThat(JoinLink.parse(URI.create("https://zoom.example/j/81234567890")).passcode())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinLink.parse(URI.create("https://zoom.example/my/room")))
        .withMessageContaining("/my/room");
  }

  private void refused(String content, String because) throws IOException {
    Path file = file(content);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dialogues.read(file))
        .withMessageContaining(because)
        .withMessageContaining(file.toString());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("dialogues.json"), content);
  }
}
