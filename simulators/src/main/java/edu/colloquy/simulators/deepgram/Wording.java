package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.modem.HeardWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what was heard into Deepgram's words. Immutable. */
final class Wording {
  private static final Pattern AROUND = Pattern.compile("^\\p{P}+|\\p{P}+$");
  private static final List<Integer> CHANNEL = List.of(0, 1);

  private final boolean formatted;
  private final Answer.Origin origin;
  private final Function<HeardWord, Integer> speaker;

  /**
   * @param speaker who spoke a word; null if nobody asks
   */
  Wording(String model, boolean formatted, String requestId, Function<HeardWord, Integer> speaker) {
    this.speaker = speaker;
    this.formatted = formatted;
    var info = Map.of("name", model, "version", "simulated", "arch", model);
    origin =
        new Answer.Origin(requestId, info, UUID.nameUUIDFromBytes(model.getBytes()).toString());
  }

  /** The words of a span of the stream, in seconds. */
  Answer.Results results(double start, double end, List<HeardWord> words, Finality finality) {
    return new Answer.Results(
        "Results",
        CHANNEL,
        millis(start),
        millis(end - start),
        finality != Finality.INTERIM,
        finality == Finality.SPEECH || finality == Finality.FINALIZE,
        finality == Finality.FINALIZE,
        new Answer.Channel(List.of(alternative(words))),
        origin);
  }

  /** The words as one reading. */
  Answer.Alternative alternative(List<HeardWord> heard) {
    List<Answer.Word> words = heard.stream().map(this::word).toList();
    String transcript =
        words.stream()
            .map(word -> formatted ? word.punctuatedWord() : word.word())
            .collect(Collectors.joining(" "));
    double confidence = heard.stream().mapToDouble(HeardWord::confidence).average().orElse(0);
    return new Answer.Alternative(transcript, confidence, words);
  }

  private Answer.Word word(HeardWord heard) {
    String bare = AROUND.matcher(heard.text()).replaceAll("").toLowerCase(Locale.ROOT);
    return new Answer.Word(
        bare.isEmpty() ? heard.text() : bare,
        millis(heard.startSeconds()),
        millis(heard.endSeconds()),
        heard.confidence(),
        formatted ? heard.text() : null,
        speaker.apply(heard));
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
