package edu.colloquy.integrations.llm;

import com.openai.models.chat.completions.ChatCompletionChunk;
import edu.colloquy.domain.ServiceException;
import java.util.function.Consumer;

/**
 * Takes the chunks of a streamed completion, and tells when they are no answer. Not thread-safe.
 */
final class StreamedAnswer {
  private final String service;
  private final Consumer<String> delta;
  private boolean hasWords;
  private boolean filtered;

  StreamedAnswer(String service, Consumer<String> delta) {
    this.service = service;
    this.delta = delta;
  }

  void take(ChatCompletionChunk chunk) {
    for (ChatCompletionChunk.Choice choice : chunk.choices()) {
      choice.delta().content().filter(text -> !text.isEmpty()).ifPresent(this::pass);
      filtered |=
          choice.delta().refusal().isPresent()
              || choice
                  .finishReason()
                  .filter(ChatCompletionChunk.Choice.FinishReason.CONTENT_FILTER::equals)
                  .isPresent();
    }
  }

  /**
   * The stream is over.
   *
   * @throws ServiceException when it held no words; what was said before a filter cut in is kept
   */
  void end() {
    if (hasWords) {
      return;
    }
    throw filtered
        ? ServiceException.refused(
            service,
            "answered nothing because of its content filter. Say it in other words, or set the filter's limits at the service.")
        : ServiceException.passing(service, "answered without a word", null);
  }

  private void pass(String text) {
    hasWords = true;
    delta.accept(text);
  }
}
