package edu.colloquy.integrations.llm;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TokenUsage;
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
  private static final int LONGEST_CONSULTATION_TOKENS = 400;
  private static final TutorPrompt PREPARATION =
      new TutorPrompt(
          "Answer with one word.", List.of(new Utterance(Speaker.STUDENT, "Ready?")), "");
  private static final Logger log = LoggerFactory.getLogger(ChatModel.class);

  private final Supplier<OpenAIClient> client;
  private final String model;

  private final TokenUsage usage;

  private ChatModel(Supplier<OpenAIClient> client, String model, TokenUsage usage) {
    this.client = client;
    this.model = model;
    this.usage = usage;
  }

  /**
   * The model that the settings name.
   *
   * @param setting gives LLM_URL, LLM_MODEL and LLM_SECRET
   * @param secret gives LLM_API_KEY of a secret; asked when first needed
   */
  public static ChatModel from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    return at(
        setting.apply("LLM_URL"),
        setting.apply("LLM_MODEL"),
        setting.apply("LLM_SECRET"),
        secret,
        TokenUsage.UNCOUNTED);
  }

  /** A model at an endpoint, its key in a secret; told what its work took. */
  static ChatModel at(
      String url,
      String model,
      String secretName,
      BinaryOperator<String> secret,
      TokenUsage usage) {
    return new ChatModel(
        new Once<>(
            () ->
                OpenAIOkHttpClient.builder()
                    .baseUrl(url)
                    .apiKey(secret.apply(secretName, "LLM_API_KEY"))
                    .timeout(TIME_LIMIT)
                    .maxRetries(0)
                    .build()),
        model,
        usage);
  }

  @Override
  public void reply(TutorPrompt prompt, Consumer<String> delta) {
    stream(params(prompt).maxCompletionTokens(LONGEST_REPLY_TOKENS).build(), prompt, delta);
  }

  @Override
  public String consult(TutorPrompt prompt) {
    StringBuilder answer = new StringBuilder();
    stream(
        params(prompt)
            .maxCompletionTokens(LONGEST_CONSULTATION_TOKENS)
            .responseFormat(ResponseFormatJsonObject.builder().build())
            .build(),
        prompt,
        answer::append);
    return answer.toString();
  }

  private void stream(
      ChatCompletionCreateParams params, TutorPrompt prompt, Consumer<String> delta) {
    StreamedAnswer answer = new StreamedAnswer(SERVICE, delta);
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.get().chat().completions().createStreaming(params)) {
      chunks.stream()
          .forEach(
              chunk -> {
                answer.take(chunk);
                chunk
                    .usage()
                    .ifPresent(
                        it ->
                            usage.used(
                                prompt.payer(), model, it.promptTokens(), it.completionTokens()));
              });
    } catch (OpenAIException e) {
      throw failure(e);
    }
    answer.end();
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

  private ChatCompletionCreateParams.Builder params(TutorPrompt prompt) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(model)
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            // OpenAI calls it safety_identifier by now; compatible servers know the older name.
            .putAdditionalBodyProperty("user", JsonValue.from(prompt.requester()))
            .addSystemMessage(prompt.instructions());
    for (Utterance said : prompt.dialogue()) {
      switch (said.speaker()) {
        case STUDENT -> params.addUserMessage(said.text());
        case TUTOR -> params.addAssistantMessage(said.text());
      }
    }
    return params;
  }

  private static ServiceException failure(OpenAIException e) {
    return switch (e) {
      case OpenAIServiceException answered ->
          new ServiceException(
              SERVICE,
              "answered %d %s. %s"
                  .formatted(answered.statusCode(), answered.getMessage(), cure(answered)),
              mayPass(answered),
              answered.headers().values("x-request-id").stream().findFirst().orElse(null),
              e);
      case OpenAIIoException unreachable ->
          ServiceException.passing(
              SERVICE, "cannot be reached; LLM_URL says where it is looked for", unreachable);
      default -> ServiceException.passing(SERVICE, "gave no readable answer", e);
    };
  }

  private static String cure(OpenAIServiceException answered) {
    return switch (answered.statusCode()) {
      case 401, 403 -> "Put a valid key into LLM_API_KEY of the secret that LLM_SECRET names.";
      case 404 -> "LLM_MODEL must name a model that the service has.";
      case 429 ->
          isSpent(answered)
              ? "The account's quota is spent: add credit there."
              : "It is asked too often: it is tried again, or ask for higher limits there.";
      default -> "If that goes on, look at the service's status page.";
    };
  }

  /** 429 is a pace that was too fast, or else a spent quota, which waiting does not refill. */
  private static boolean mayPass(OpenAIServiceException answered) {
    return answered.statusCode() >= 500 || answered.statusCode() == 429 && !isSpent(answered);
  }

  private static boolean isSpent(OpenAIServiceException answered) {
    return answered.code().filter("insufficient_quota"::equals).isPresent();
  }
}
