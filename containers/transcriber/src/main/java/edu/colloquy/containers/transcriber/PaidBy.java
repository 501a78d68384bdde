package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.Environment;
import edu.colloquy.domain.cost.PaidServices;
import edu.colloquy.domain.cost.PriceList;
import edu.colloquy.domain.cost.Tariff;
import java.nio.file.Path;

/** What this transcriber's services cost. */
final class PaidBy {
  private PaidBy() {}

  /**
   * The prices of the services that the environment names: {@code AVATAR_PROVIDER}, {@code
   * DEEPGRAM_MODEL}, {@code TTS_PROVIDERS} and {@code LLM_MODEL}; {@code PRICES_FILE} is a file of
   * prices that go before those that come with the product.
   */
  static Tariff tariff(Environment environment) {
    PriceList published = PriceList.published();
    PriceList prices =
        environment.get("PRICES_FILE").map(Path::of).map(published::overriddenBy).orElse(published);
    return new Tariff(
        prices,
        new PaidServices(
            environment.get("AVATAR_PROVIDER").map(PaidBy::avatar).orElse("lite"),
            environment.get("DEEPGRAM_MODEL").orElse("nova-3"),
            environment.get("TTS_PROVIDERS").map(PaidBy::voice).orElse("aura-2"),
            environment.get("LLM_MODEL").orElse("*"),
            "fargate-spot"));
  }

  private static String avatar(String provider) {
    return switch (provider) {
      case "liveavatar-full" -> "full";
      case "heygen" -> "heygen";
      default -> "lite";
    };
  }

  /** The first is the preferred one; Deepgram's voices are called Aura. */
  private static String voice(String providers) {
    String first = providers.split(",")[0].strip();
    return first.equals("deepgram") ? "aura-2" : first;
  }
}
