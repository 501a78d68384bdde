package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.WireLog;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SocraticTutorTest {
  private static final String INSTRUCTIONS =
      """
      You are the AI clone of Prof. Noether, tutoring Sam Reed alone, aloud, on: rates and proportions.
      Problem: A farmer has 20 hens. Each hen eats 3 cups of grain a day. He gave 15 cups in the morning and 27 cups at noon. How many cups are left for the evening?
      Answer: 18
      """;

  private static ChatSimulator simulator;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    simulator = new ChatSimulator(ChatClient.quick(), new WireLog());
    client = new ChatClient(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void everyReplyIsShortAsksOneQuestionAndKeepsTheAnswer() {
    List<String> replies =
        client.converse(
            INSTRUCTIONS,
            List.of(
                "Hi!",
                "I think every hen eats 3 cups at each meal, so 3 x 20 = 60 cups per meal.",
                "Because the problem says 3 cups.",
                "So 15 + 27 = 45 cups are gone already.",
                "Oh I see, it is 42 cups.",
                "60 - 42 = 18, so the answer is 18 cups of grain.",
                "I don't know what you mean.",
                "Is it 18?",
                "This is too hard, I hate it",
                "I understand now, 18 cups",
                "Thanks, bye"));

    assertThat(replies)
        .allSatisfy(
            reply -> {
              assertThat(reply.chars().filter(c -> c == '?').count()).isOne();
              assertThat(reply).endsWith("?").doesNotContain("18", "*", "_", "#", "{", "=");
              assertThat(reply.split("\\s+")).hasSizeLessThanOrEqualTo(40);
            });
    assertThat(new HashSet<>(replies)).hasSameSizeAs(replies);
  }

  @Test
  void aSumThatIsWrongIsPointedAtWithoutItsResult() {
    String reply = client.say(INSTRUCTIONS, "Sure. 3 x 20 = 60, and 15 + 27 = 45, right?");

    assertThat(reply).contains("15 plus 27").doesNotContain("42");
  }

  @Test
  void whatTheStudentSaidIsTakenUp() {
    assertThat(client.say(INSTRUCTIONS, "I did 3 times 20 equals 60 first."))
        .contains("3 times 20");
    assertThat(
            client.say(
                "Topic: forces", "The friction on the ramp holds the block back, I believe."))
        .contains("friction");
  }

  @Test
  void aStudentWhoIsStuckIsPointedAtWhatIsNotUsedYet() {
    String reply =
        client.say(
            INSTRUCTIONS,
            "The 20 hens eat 3 cups each.",
            "What are we asked to find?",
            "I'm not sure what to do.");

    assertThat(reply).containsAnyOf("15 cups", "27 cups");
  }

  @Test
  void anEmptyDialogueIsOpenedWithTheTopic() {
    assertThat(client.say(INSTRUCTIONS)).contains("rates and proportions").endsWith("?");
    assertThat(client.say("You are a tutor.", "hello")).endsWith("?");
  }

  @Test
  void theSameRequestIsAnsweredInTheSameWords() {
    assertThat(client.say(INSTRUCTIONS, "I added 15 and 27."))
        .isEqualTo(client.say(INSTRUCTIONS, "I added 15 and 27."));
  }

  @Test
  void aStudentWhoRepeatsALineIsNotAnsweredTheSameTwiceInARow() {
    List<String> replies =
        client.converse(INSTRUCTIONS, Collections.nCopies(12, "So 3 x 20 = 60 cups."));

    for (int i = 1; i < replies.size(); i++) {
      assertThat(replies.get(i)).isNotEqualTo(replies.get(i - 1));
    }
  }
}
