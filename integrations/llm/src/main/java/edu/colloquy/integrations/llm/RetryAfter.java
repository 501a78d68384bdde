package edu.colloquy.integrations.llm;

import com.openai.errors.OpenAIServiceException;
import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.Optional;

/** How long a service asks to be left alone: {@code retry-after-ms}, {@code retry-after} (s). */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(ServiceException failure) {
    return failure.getCause() instanceof OpenAIServiceException answered
        ? header(answered, "retry-after-ms", 1).or(() -> header(answered, "retry-after", 1_000))
        : Optional.empty();
  }

  private static Optional<Duration> header(
      OpenAIServiceException answered, String name, int unitMs) {
    return answered.headers().values(name).stream()
        .findFirst()
        .filter(value -> value.matches("\\d{1,6}(\\.\\d+)?"))
        .map(value -> Duration.ofMillis((long) (Double.parseDouble(value) * unitMs)));
  }
}
