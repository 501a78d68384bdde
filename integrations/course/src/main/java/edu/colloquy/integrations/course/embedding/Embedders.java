package edu.colloquy.integrations.course.embedding;

import edu.colloquy.domain.course.Embedder;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Chooses the embedder. */
public final class Embedders {
  private Embedders() {}

  /**
   * The embedder that the settings name; that of documents and that of questions must be the same.
   *
   * @param setting gives EMBEDDINGS_URL (none: in this process), EMBEDDINGS_MODEL and
   *     EMBEDDINGS_SECRET
   * @param secret gives EMBEDDINGS_API_KEY of a secret; asked when first needed
   */
  public static Embedder from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    Optional<String> url = setting.apply("EMBEDDINGS_URL");
    if (url.isEmpty()) {
      return MiniLm.get();
    }
    String name = require(setting, "EMBEDDINGS_SECRET");
    return new HostedEmbedder(
        url.get(),
        require(setting, "EMBEDDINGS_MODEL"),
        () -> secret.apply(name, "EMBEDDINGS_API_KEY"));
  }

  private static String require(Function<String, Optional<String>> setting, String name) {
    return setting
        .apply(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name + " is not set, though EMBEDDINGS_URL is; see template.yaml."));
  }
}
