package edu.colloquy.domain.turntaking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that were said and have not yet become a turn. */
final class PendingTurn {
  private static final long NEVER = Long.MIN_VALUE / 2;

  private record Segment(int speaker, String text, List<Token> tokens) {}

  private final List<Segment> settled = new ArrayList<>();
  private Segment open;
  private long wordsEndMs = NEVER;
  private int beforeTutor;
  private boolean marked;

  /** Takes what a recogniser makes of the current segment; blank text empties it. */
  void words(TurnEvent.Words words) {
    Segment segment = new Segment(words.speaker(), words.text().strip(), Token.of(words.text()));
    open = null;
    if (segment.tokens().isEmpty()) {
      return;
    }
    wordsEndMs = words.endMs();
    marked |= segment.tokens().stream().anyMatch(token -> token.mark() != ' ');
    if (words.settled()) {
      settled.add(segment);
    } else {
      open = segment;
    }
  }

  void clear() {
    settled.clear();
    open = null;
    beforeTutor = 0;
  }

  boolean isEmpty() {
    return settled.isEmpty() && open == null;
  }

  /** Whether no word of it can change any more. */
  boolean isSettled() {
    return open == null;
  }

  String text() {
    return segments().map(Segment::text).collect(Collectors.joining(" "));
  }

  List<Token> tokens() {
    return segments().flatMap(segment -> segment.tokens().stream()).toList();
  }

  /** When the last word ended. */
  long wordsEndMs() {
    return wordsEndMs;
  }

  /** The tutor begins to speak: from now on words are said over it. */
  void tutorBegan() {
    beforeTutor = tokens().size();
  }

  /** What is said from now on is said into silence, and what was said is part of it. */
  void tutorEnded() {
    beforeTutor = 0;
  }

  /** Whether some of it was said before the tutor began. */
  boolean beganBeforeTutor() {
    return beforeTutor > 0;
  }

  /** The words that were said over the tutor. */
  List<Token> overTutor() {
    List<Token> all = tokens();
    return all.subList(Math.min(beforeTutor, all.size()), all.size());
  }

  /** Whether nothing but sounds of hesitation was said. */
  boolean isHesitation() {
    return tokens().stream().allMatch(token -> Lexicon.FILLERS.contains(token.word()));
  }

  boolean hasSeveralSpeakers() {
    return segments().map(Segment::speaker).distinct().count() > 1;
  }

  /** How surely the one who spoke last, not counting signs of following, said all. */
  Completeness completeness() {
    List<Segment> all = segments().toList();
    int speaker =
        all.reversed().stream()
            .filter(segment -> !BackChannel.is(segment.tokens()))
            .findFirst()
            .orElse(all.getLast())
            .speaker();
    List<Token> own =
        all.stream()
            .filter(segment -> segment.speaker() == speaker)
            .flatMap(segment -> segment.tokens().stream())
            .toList();
    return SentenceEnd.of(own, marked);
  }

  private Stream<Segment> segments() {
    return Stream.concat(settled.stream(), Stream.ofNullable(open));
  }
}
