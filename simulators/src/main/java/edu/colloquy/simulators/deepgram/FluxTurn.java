package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.modem.HeardWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the current turn of a stream of Flux. Not thread-safe. */
final class FluxTurn {
  private final int index;
  private final double startSeconds;
  private final List<HeardWord> words = new ArrayList<>();
  private boolean eager;

  FluxTurn(int index, double startSeconds) {
    this.index = index;
    this.startSeconds = startSeconds;
  }

  /** The next turn, which begins where this one ended. */
  FluxTurn next(double atSeconds) {
    return new FluxTurn(index + 1, atSeconds);
  }

  void add(List<HeardWord> heard) {
    words.addAll(heard);
  }

  /** Whether somebody has begun to speak. */
  boolean started() {
    return !words.isEmpty();
  }

  /** Whether a probable end was announced, and nothing since. */
  boolean eager() {
    return eager;
  }

  void eager(boolean announced) {
    eager = announced;
  }

  int index() {
    return index;
  }

  double startSeconds() {
    return startSeconds;
  }

  String transcript() {
    return words.stream().map(HeardWord::text).collect(Collectors.joining(" "));
  }

  /** How sure one may be that it is over. */
  double sureness(double silentSeconds) {
    return words.isEmpty() ? 0 : Sureness.of(words.getLast().text(), silentSeconds);
  }

  List<FluxAnswer.TurnWord> words() {
    return words.stream()
        .map(
            word ->
                new FluxAnswer.TurnWord(
                    word.text(),
                    word.confidence(),
                    millis(word.startSeconds()),
                    millis(word.endSeconds())))
        .toList();
  }

  static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
