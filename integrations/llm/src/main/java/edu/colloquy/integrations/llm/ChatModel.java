package edu.colloquy.integrations.llm;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams replies of an OpenAI-compatible chat completion endpoint, by the official client.
 * Thread-safe.
 */
public final class ChatModel implements TutorModel {
  private static final String SERVICE = "The language model";
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final int LONGEST_REPLY_TOKENS = 300;
  private static final TutorPrompt PREPARATION =
      new TutorPrompt(
          "Answer with one word.", List.of(new Utterance(Speaker.STUDENT, "Ready?")), "");
  private static final Logger log = LoggerFactory.getLogger(ChatModel.class);

  private final Supplier<OpenAIClient> client;
  private final String model;

  private ChatModel(Supplier<OpenAIClient> client, String model) {
    this.client = client;
    this.model = model;
  }

  /**
   * The model that the settings name.
   *
   * @param setting gives LLM_URL, LLM_MODEL and LLM_SECRET
   * @param secret gives LLM_API_KEY of a secret; asked when first needed
   */
  public static ChatModel from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    String url = setting.apply("LLM_URL");
    String name = setting.apply("LLM_SECRET");
    return new ChatModel(
        new Once<>(
            () ->
                OpenAIOkHttpClient.builder()
                    .baseUrl(url)
                    .apiKey(secret.apply(name, "LLM_API_KEY"))
                    .timeout(TIME_LIMIT)
                    .maxRetries(0)
                    .build()),
        setting.apply("LLM_MODEL"));
  }

  @Override
  public void reply(TutorPrompt prompt, Consumer<String> delta) {
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.get().chat().completions().createStreaming(params(prompt))) {
      chunks.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .flatMap(choice -> choice.delta().content().stream())
          .filter(text -> !text.isEmpty())
          .forEach(delta);
    } catch (OpenAIException e) {
      throw failure(e);
    }
  }

  @Override
  public void prepare() {
    try {
      reply(PREPARATION, delta -> {});
    } catch (ServiceException | IllegalStateException e) {
      log.info("{} is not ready yet: {}", SERVICE, e.getMessage());
    }
  }

  @Override
  public ServiceCheck check() {
    try {
      client.get().models().list();
      return new ServiceCheck(true, SERVICE + " accepts the key.", Optional.of(model));
    } catch (OpenAIException e) {
      return new ServiceCheck(false, failure(e).getMessage(), Optional.empty());
    } catch (IllegalStateException e) {
      return new ServiceCheck(false, e.getMessage(), Optional.empty());
    }
  }

  private ChatCompletionCreateParams params(TutorPrompt prompt) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(model)
            .maxCompletionTokens(LONGEST_REPLY_TOKENS)
            // OpenAI calls it safety_identifier by now; compatible servers know the older name.
            .putAdditionalBodyProperty("user", JsonValue.from(prompt.requester()))
            .addSystemMessage(prompt.instructions());
    for (Utterance said : prompt.dialogue()) {
      switch (said.speaker()) {
        case STUDENT -> params.addUserMessage(said.text());
        case TUTOR -> params.addAssistantMessage(said.text());
      }
    }
    return params.build();
  }

  private static ServiceException failure(OpenAIException e) {
    return switch (e) {
      case OpenAIServiceException answered ->
          new ServiceException(
              SERVICE,
              "answered " + answered.statusCode() + " " + answered.getMessage(),
              mayPass(answered),
              answered.headers().values("x-request-id").stream().findFirst().orElse(null),
              e);
      case OpenAIIoException unreachable ->
          ServiceException.passing(SERVICE, "cannot be reached", unreachable);
      default -> ServiceException.passing(SERVICE, "gave no readable answer", e);
    };
  }

  /** 429 is a pace that was too fast, or else a spent quota, which waiting does not refill. */
  private static boolean mayPass(OpenAIServiceException answered) {
    boolean spent = answered.code().filter("insufficient_quota"::equals).isPresent();
    return answered.statusCode() >= 500 || answered.statusCode() == 429 && !spent;
  }
}
