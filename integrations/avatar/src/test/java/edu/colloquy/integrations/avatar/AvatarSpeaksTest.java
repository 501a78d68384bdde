package edu.colloquy.integrations.avatar;

import static edu.colloquy.integrations.avatar.Stage.request;
import static edu.colloquy.integrations.avatar.Stage.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarEvent.Ready;
import edu.colloquy.domain.avatar.AvatarEvent.SpeechEnded;
import edu.colloquy.domain.avatar.AvatarEvent.SpeechStarted;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.simulators.avatar.AvatarOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An avatar says what it is given, and stops when it is told to. */
class AvatarSpeaksTest {
  private static final String LONG =
      "Let us look at this line together, step by step, from the left to the right, and tell me"
          + " what you see at each of the points that I have marked on it.";

  private final List<AvatarEvent> events = new CopyOnWriteArrayList<>();
  private Stage stage;
  private AvatarVoice voice;
  private Listener listener;

  @BeforeEach
  void start() {
    stage = new Stage(AvatarOptions.defaults());
    LiveAvatars avatars = stage.avatars();
    AvatarSession session = avatars.start(request(1));
    listener = new Listener(session);
    voice = avatars.connect(session, events::add);
  }

  @AfterEach
  void stop() {
    listener.close();
    voice.close();
    stage.close();
  }

  @Test
  void itSaysWhatItIsGivenAndTellsWhenItStartsAndEnds() {
    say("What is the slope of this line?", "u1", voice);
    await().until(() -> events.contains(new SpeechEnded("u1", false)));
    assertThat(events)
        .containsExactly(new Ready(), new SpeechStarted("u1"), new SpeechEnded("u1", false));
    await().until(() -> listener.heard().equals("What is the slope of this line?"));
  }

  @Test
  void aReplyInOneLargePieceArrivesWhole() {
    byte[] half = Stage.pcm(LONG.repeat(8));
    assertThat(half.length).isGreaterThan(1 << 20);
    voice.speak("u1", half);
    voice.finish("u1");
    await().until(() -> listener.heard().startsWith("Let us look"));
    voice.interrupt();
    await().until(() -> events.contains(new SpeechEnded("u1", true)));
    assertThat(events).noneMatch(AvatarEvent.Lost.class::isInstance);
  }

  @Test
  void anInterruptionEndsEverythingThatWasGivenOnce() {
    say(LONG, "u1", voice);
    say("And then?", "u2", voice);
    await().until(() -> events.contains(new SpeechStarted("u1")));
    voice.interrupt();
    voice.interrupt();
    voice.speak("u1", new byte[4_800]);
    voice.finish("u1");
    await().until(() -> events.contains(new SpeechEnded("u2", true)));
    say("Sorry, go on.", "u3", voice);
    await().until(() -> events.contains(new SpeechEnded("u3", false)));
    assertThat(events)
        .containsExactly(
            new Ready(),
            new SpeechStarted("u1"),
            new SpeechEnded("u1", true),
            new SpeechEnded("u2", true),
            new SpeechStarted("u3"),
            new SpeechEnded("u3", false));
    await().until(() -> listener.heard().endsWith("Sorry, go on."));
    assertThat(listener.heard()).doesNotContain("marked");
  }

  @Test
  void aClosedLineTellsNothingMoreAndTheAvatarLivesOn() {
    say("I have more to say than you will be told of.", "u1", voice);
    await().until(() -> events.contains(new SpeechStarted("u1")));
    voice.close();
    int told = events.size();
    await().until(() -> listener.heard().endsWith("of."));
    assertThat(events).hasSize(told);
  }
}
