package edu.colloquy.integrations.avatar;

import static edu.colloquy.integrations.avatar.Stage.request;
import static edu.colloquy.integrations.avatar.Stage.say;
import static edu.colloquy.integrations.avatar.Stage.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarEvent.Lost;
import edu.colloquy.domain.avatar.AvatarEvent.Ready;
import edu.colloquy.domain.avatar.AvatarEvent.SpeechEnded;
import edu.colloquy.domain.avatar.AvatarEvent.SpeechStarted;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.avatar.AvatarOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line to an avatar breaks, for a while or for good. */
class LineIsLostTest {
  private final List<AvatarEvent> events = new CopyOnWriteArrayList<>();
  private Stage stage;
  private LiveAvatars avatars;
  private AvatarSession session;
  private Cable cable;

  @BeforeEach
  void start() throws IOException {
    stage = new Stage(AvatarOptions.defaults());
    avatars = stage.impatientAvatars();
    session = avatars.start(request(1));
    cable = new Cable(stage.simulator.baseUrl().getPort());
  }

  @AfterEach
  void stop() throws IOException {
    cable.close();
    stage.close();
  }

  private List<Lost> losses() {
    return events.stream().filter(Lost.class::isInstance).map(Lost.class::cast).toList();
  }

  @Test
  void whatIsSaidMeanwhileIsHeardWhenTheLineIsBack() {
    try (var listener = new Listener(session);
        var voice = avatars.connect(through(cable, session), events::add)) {
      cable.cut();
      await().until(() -> !losses().isEmpty());
      say("Are you still there?", "u1", voice);
      cable.mend();
      await().until(() -> events.contains(new SpeechEnded("u1", false)));
      await().until(() -> listener.heard().equals("Are you still there?"));
    }
    assertThat(losses()).singleElement().extracting(Lost::isFinal).isEqualTo(false);
    assertThat(events)
        .filteredOn(event -> !(event instanceof Lost))
        .containsExactly(
            new Ready(), new Ready(), new SpeechStarted("u1"), new SpeechEnded("u1", false));
  }

  @Test
  void anEndThatTheBrokenLineKeptBackIsToldLater() {
    try (var listener = new Listener(session);
        var voice = avatars.connect(through(cable, session), events::add)) {
      say("Short.", "u1", voice);
      await().until(() -> events.contains(new SpeechStarted("u1")));
      cable.cut();
      cable.mend();
      await().until(() -> events.contains(new SpeechEnded("u1", false)));
      await().until(() -> listener.heard().equals("Short."));
    }
  }

  @Test
  void anInterruptionWithoutALineEndsWhatWasWaiting() {
    try (var listener = new Listener(session);
        var voice = avatars.connect(through(cable, session), events::add)) {
      cable.cut();
      await().until(() -> !losses().isEmpty());
      say("Nobody will hear this.", "u1", voice);
      voice.interrupt();
      await().until(() -> events.contains(new SpeechEnded("u1", true)));
      cable.mend();
      say("But this.", "u2", voice);
      await().until(() -> events.contains(new SpeechEnded("u2", false)));
      await().until(() -> listener.heard().equals("But this."));
    }
  }

  @Test
  void aLineThatDoesNotComeBackIsGivenUp() {
    try (var voice = avatars.connect(through(cable, session), events::add)) {
      cable.cut();
      await().until(() -> losses().stream().anyMatch(Lost::isFinal));
      voice.speak("u1", new byte[4_800]);
    }
    assertThat(losses()).hasSize(2);
    assertThat(events).endsWith(losses().getLast());
  }

  @Test
  void aSilentLineKeepsItsSessionAlive() {
    Duration idle = Duration.ofMillis(800);
    AvatarOptions strict =
        AvatarOptions.defaults().withLimits(idle, Duration.ofHours(1), Duration.ofMinutes(1));
    try (var forgetful = new Stage(strict)) {
      LiveAvatars patient = forgetful.impatientAvatars();
      try (var _ = patient.connect(patient.start(request(2)), events::add)) {
        await().during(idle.multipliedBy(2)).until(() -> losses().isEmpty());
      }
      await().until(() -> forgetful.log.observations().getLast().what() == Seen.AVATAR_STOPPED);
    }
  }

  @Test
  void theEndOfTheSessionIsFinal() {
    try (var _ = avatars.connect(session, events::add)) {
      avatars.stop(session);
      await().until(() -> !losses().isEmpty());
    }
    assertThat(losses()).singleElement().extracting(Lost::isFinal).isEqualTo(true);
  }

  @Test
  void aLineThatCannotBeOpenedIsAnError() {
    cable.cut();
    var failed =
        catchThrowableOfType(
            ServiceException.class, () -> avatars.connect(through(cable, session), events::add));
    assertThat(failed).hasMessageContaining("did not open");
    assertThat(failed.retryable()).isTrue();
    assertThat(events).isEmpty();
  }
}
