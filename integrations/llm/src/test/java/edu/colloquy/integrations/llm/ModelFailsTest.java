package edu.colloquy.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.llm.ChatFault;
import edu.colloquy.simulators.llm.ChatOptions;
import edu.colloquy.simulators.llm.ChatSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that fails is asked again, replaced, or complained about, and the tutor goes on. */
class ModelFailsTest {
  private static final TutorPrompt PROMPT =
      new TutorPrompt(
          "You are a Socratic tutor.",
          List.of(new Utterance(Speaker.STUDENT, "<student>I think it is eight.</student>")),
          "room-1");
  private static final Duration AGES = Duration.ofSeconds(20);
  private static final String FALLBACK = "simulated-fallback";

  private final ChatSimulator service =
      new ChatSimulator(
          ChatOptions.defaults().withSpeed(Latency.ofMillis(5, 6), 2_000), new WireLog());
  private final ChatSimulator other =
      new ChatSimulator(
          ChatOptions.defaults().withModel(FALLBACK).withSpeed(Latency.ofMillis(5, 6), 2_000),
          new WireLog());
  private final List<String> pieces = new CopyOnWriteArrayList<>();
  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final Map<String, String> settings = new HashMap<>();

  ModelFailsTest() {
    settings.put("LLM_URL", service.baseUrl().toString());
    settings.put("LLM_MODEL", ChatOptions.defaults().model());
    settings.put("LLM_SECRET", "colloquy/llm");
  }

  @AfterEach
  void close() {
    service.close();
    other.close();
  }

  private SteadyTutorModel model() {
    return SteadyTutorModel.from(
        settings::get,
        name -> Optional.ofNullable(settings.get(name)),
        (secret, value) -> ChatOptions.defaults().apiKey(),
        (requester, model, prompt, completion) ->
            counted.add(requester + " " + model + " " + (prompt > 0 && completion > 0)));
  }

  private void withFallback() {
    settings.put("LLM_FALLBACK_MODEL", FALLBACK);
    settings.put("LLM_FALLBACK_URL", other.baseUrl().toString());
  }

  private ServiceException failure() {
    return catchThrowableOfType(ServiceException.class, () -> model().reply(PROMPT, pieces::add));
  }

  private String reply() {
    model().reply(PROMPT, pieces::add);
    return String.join("", pieces);
  }

  @Test
  void whatItTookIsCounted() {
    assertThat(reply()).endsWith("?");
    assertThat(counted).containsExactly("room-1 simulated-tutor true");
  }

  @Test
  void aServerErrorIsPassedOver() {
    service.faults().next(new ChatFault.Refusal(500, null), new ChatFault.Refusal(503, null));
    assertThat(reply()).endsWith("?");
  }

  @Test
  void aHurryWaitsAsLongAsTheServiceAsks() {
    service.faults().next(new ChatFault.Refusal(429, "rate_limit_exceeded", OptionalInt.of(1)));
    long before = System.nanoTime();
    assertThat(reply()).endsWith("?");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void aServiceThatAsksForMinutesIsNotWaitedFor() {
    withFallback();
    service.faults().next(new ChatFault.Refusal(429, "rate_limit_exceeded", OptionalInt.of(120)));
    assertThat(reply()).endsWith("?");
    assertThat(counted).containsExactly("room-1 simulated-fallback true");
  }

  @Test
  void aSpentQuotaIsNotRetriedAndSaysTheCure() {
    service.faults().next(new ChatFault.Refusal(429, "insufficient_quota"));
    ServiceException failure = failure();
    assertThat(failure).hasMessageContaining("quota is spent").hasMessageContaining("credit");
    assertThat(failure.retryable()).isFalse();
    assertThat(pieces).isEmpty();
    assertThat(reply())
        .as("the next request meets no fault that was meant for a retry")
        .isNotEmpty();
  }

  @Test
  void aModelThatStaysAwayIsReplaced() {
    withFallback();
    service.close();
    assertThat(reply()).endsWith("?");
    assertThat(counted).containsExactly("room-1 simulated-fallback true");
  }

  @Test
  void aModelThatSaysNothingIsAskedAnew() {
    settings.put("LLM_FIRST_TOKEN_MS", "300");
    service.faults().next(new ChatFault.Silence(AGES));
    assertThat(reply()).endsWith("?");
  }

  @Test
  void aModelThatNeverSaysAnythingIsComplainedAbout() {
    settings.put("LLM_FIRST_TOKEN_MS", "200");
    ChatFault silence = new ChatFault.Silence(AGES);
    service.faults().next(silence, silence, silence);
    assertThat(failure()).hasMessageContaining("LLM_FIRST_TOKEN_MS");
  }

  @Test
  void aHedgedRequestOvertakesASlowOne() {
    settings.put("LLM_HEDGE_MS", "100");
    service.faults().next(new ChatFault.Silence(AGES));
    long before = System.nanoTime();
    assertThat(reply()).endsWith("?");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void anEmptyAnswerIsNone() {
    ChatFault empty = new ChatFault.NoWords();
    service.faults().next(empty, empty, empty);
    assertThat(failure()).hasMessageContaining("without a word");
    service.faults().next(empty);
    assertThat(reply()).endsWith("?");
  }

  @Test
  void afterTheFirstWordNothingIsAskedAgain() {
    withFallback();
    service.faults().next(new ChatFault.HalfChunk());
    assertThat(failure().retryable()).isTrue();
    assertThat(pieces).isNotEmpty();
    assertThat(counted).isEmpty();
  }

  @Test
  void aFilteredAnswerSaysSoWhereNothingWasSaid() {
    service.faults().next(new ChatFault.Filtered(0));
    assertThat(failure()).hasMessageContaining("content filter");
    service.faults().next(new ChatFault.Filtered(3));
    assertThat(reply()).isNotEmpty();
  }

  @Test
  void aPaceThatIsNoNumberIsRefusedByName() {
    settings.put("LLM_HEDGE_MS", "soon");
    assertThat(catchThrowableOfType(IllegalArgumentException.class, this::model))
        .hasMessageContaining("LLM_HEDGE_MS");
  }
}
