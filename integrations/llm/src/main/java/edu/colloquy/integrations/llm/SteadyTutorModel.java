package edu.colloquy.integrations.llm;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.tutor.TokenUsage;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.TutorPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A model that can be relied on: asked again when it fails or dawdles before its first word, asked
 * twice at once where that is wanted, and replaced by another where it stays away. After the first
 * word nothing is asked again, for what was said cannot be unsaid. Thread-safe.
 */
public final class SteadyTutorModel implements TutorModel {
  private final TutorModel first;
  private final Optional<TutorModel> fallback;
  private final Pace pace;

  /**
   * @param first the model that is asked
   * @param fallback the one that is asked where that fails
   */
  public SteadyTutorModel(TutorModel first, Optional<TutorModel> fallback, Pace pace) {
    this.first = first;
    this.fallback = fallback;
    this.pace = pace;
  }

  /**
   * The models that the settings name.
   *
   * @param setting gives LLM_URL, LLM_MODEL and LLM_SECRET
   * @param optional gives, where they are set, LLM_FALLBACK_MODEL and LLM_FALLBACK_URL (otherwise
   *     at the same endpoint), LLM_HEDGE_MS and LLM_FIRST_TOKEN_MS
   * @param secret gives LLM_API_KEY of a secret; asked when first needed
   * @param usage told what the models' work took
   */
  public static SteadyTutorModel from(
      UnaryOperator<String> setting,
      Function<String, Optional<String>> optional,
      BinaryOperator<String> secret,
      TokenUsage usage) {
    String url = setting.apply("LLM_URL");
    String secretName = setting.apply("LLM_SECRET");
    return new SteadyTutorModel(
        ChatModel.at(url, setting.apply("LLM_MODEL"), secretName, secret, usage),
        optional
            .apply("LLM_FALLBACK_MODEL")
            .map(
                model ->
                    ChatModel.at(
                        optional.apply("LLM_FALLBACK_URL").orElse(url),
                        model,
                        secretName,
                        secret,
                        usage)),
        Pace.from(optional));
  }

  @Override
  public void reply(TutorPrompt prompt, Consumer<String> delta) {
    List<Attempt.Writer> candidates = new ArrayList<>();
    for (int i = 0; i < pace.attempts(); i++) {
      candidates.add(new Attempt.Writer(first, to -> first.reply(prompt, to)));
    }
    fallback.ifPresent(it -> candidates.add(new Attempt.Writer(it, to -> it.reply(prompt, to))));
    try (FirstWordRace race = new FirstWordRace(candidates, pace)) {
      race.run(delta);
    }
  }

  /** In private once is enough: nobody waits for the answer, and without it things go on. */
  @Override
  public String consult(TutorPrompt prompt) {
    return first.consult(prompt);
  }

  @Override
  public void prepare() {
    first.prepare();
  }

  @Override
  public ServiceCheck check() {
    return first.check();
  }
}
