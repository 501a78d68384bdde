package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.question.AskTutor;
import edu.colloquy.domain.question.SpokenQuestions;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.integrations.llm.ChatModel;
import edu.colloquy.integrations.speech.DeepgramRecorded;
import edu.colloquy.integrations.speech.Voices;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Puts the routes together by which a question is asked outside of a room. */
final class QuestionWiring {
  private QuestionWiring() {}

  static QuestionRoutes routes(Environment environment, Stores stores, SecretReader secrets) {
    Map<Optional<String>, TextToSpeech> voices = new ConcurrentHashMap<>();
    return new QuestionRoutes(
        new AskTutor(ChatModel.from(environment::require, secrets::read), stores.lectureContext()),
        new SpokenQuestions(DeepgramRecorded.from(environment::get, secrets::read)),
        provider -> voices.computeIfAbsent(provider, it -> voice(it, environment, secrets)));
  }

  private static TextToSpeech voice(
      Optional<String> provider, Environment environment, SecretReader secrets) {
    return provider.isPresent()
        ? Voices.named(provider.get(), environment::get, secrets::read)
        : Voices.from(environment::get, secrets::read);
  }
}
