package edu.colloquy.integrations.speech;

import java.net.URI;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Settings and secrets as an operator would store them. */
record Settings(URI url, String key) {
  static final String KEY = "dg-key";

  UnaryOperator<String> setting() {
    return Map.of("DEEPGRAM_URL", url.toString(), "DEEPGRAM_SECRET", "colloquy/deepgram")::get;
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
