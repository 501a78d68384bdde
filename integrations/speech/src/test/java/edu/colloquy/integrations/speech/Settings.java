package edu.colloquy.integrations.speech;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Settings and secrets as an operator would store them. */
record Settings(URI url, String key, Map<String, String> more) {
  static final String KEY = "dg-key";

  Settings(URI url, String key) {
    this(url, key, Map.of());
  }

  Function<String, Optional<String>> setting() {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("DEEPGRAM_URL", url.toString());
    settings.put("DEEPGRAM_SECRET", "colloquy/deepgram");
    return name -> Optional.ofNullable(settings.get(name));
  }

  BinaryOperator<String> secret() {
    return (secret, value) ->
        secret.equals("colloquy/deepgram") && value.equals("DEEPGRAM_API_KEY") ? key : null;
  }

  DeepgramListen listen() {
    return DeepgramListen.from(setting(), secret());
  }

  DeepgramSpeak speak() {
    return DeepgramSpeak.from(setting(), secret());
  }
}
