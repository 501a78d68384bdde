package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.rest.TutorAnswer;
import edu.colloquy.contract.rest.TutorQuestion;
import edu.colloquy.domain.question.AskTutor;
import edu.colloquy.domain.question.Question;
import edu.colloquy.domain.question.SpokenQuestions;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Utterance;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** POST /api/tutor-response and POST /api/tutor-audio. */
final class QuestionRoutes {
  private final AskTutor tutor;
  private final SpokenQuestions spoken;
  private final Function<Optional<String>, TextToSpeech> voices;

  /**
   * @param voices the voice of a provider, or that of the settings
   */
  QuestionRoutes(
      AskTutor tutor, SpokenQuestions spoken, Function<Optional<String>, TextToSpeech> voices) {
    this.tutor = tutor;
    this.spoken = spoken;
    this.voices = voices;
  }

  Object written(HttpRequest request) {
    TutorQuestion question = request.body(TutorQuestion.class);
    String asked =
        question
            .message()
            .orElseThrow(
                () ->
                    new ContractException(
                        ErrorCode.MISSING_FIELD, "message", "message is missing"));
    AskTutor.Answer answer = answer(question, asked);
    return new TutorAnswer(
        Optional.empty(),
        answer.text(),
        answer.sources(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Object aloud(HttpRequest request) {
    TutorQuestion question = request.body(TutorQuestion.class);
    TextToSpeech voice = voices.apply(question.ttsProvider());
    Optional<String> transcript = question.audio().map(spoken::words);
    AskTutor.Answer answer = answer(question, transcript.or(question::message).orElseThrow());
    SpokenQuestions.SpokenAnswer sound = spoken.aloud(answer.text(), voice);
    return new TutorAnswer(
        transcript,
        answer.text(),
        answer.sources(),
        Optional.of(Base64.getEncoder().encodeToString(sound.wav())),
        Optional.of("wav"),
        Optional.of(sound.durationMs()));
  }

  private AskTutor.Answer answer(TutorQuestion question, String asked) {
    List<Utterance> history =
        question.history().stream()
            .map(
                said ->
                    new Utterance(
                        said.role().equals("user") ? Speaker.STUDENT : Speaker.TUTOR,
                        said.content()))
            .toList();
    return tutor.ask(new Question(asked, question.studentName(), history));
  }
}
