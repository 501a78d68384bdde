package edu.colloquy.domain.turntaking;

import static edu.colloquy.domain.turntaking.Completeness.INCOMPLETE;
import static edu.colloquy.domain.turntaking.Completeness.LIKELY;
import static edu.colloquy.domain.turntaking.Completeness.OPEN;
import static edu.colloquy.domain.turntaking.Completeness.SURE;
import static edu.colloquy.domain.turntaking.Completeness.UNLIKELY;

import java.util.List;
import java.util.Set;

/**
 * The last sentence of what was said, without the words that only lead into it.
 *
 * @param words at least one
 */
record Clause(List<String> words) {
  private static final Set<String> NEEDING_BY =
      Lexicon.words("multiply multiplied multiplying divide divided dividing");
  private static final Set<String> SATISFYING_BY =
      Lexicon.words("by times with into together out it them");
  private static final Set<String> PARTICLE_VERBS =
      Lexicon.words("go move carry keep goes moving going start log turn come zoom");
  private static final Set<String> POINTED_AT =
      Lexicon.words(
          "do did like about with of for to than get got see understand know from by after before"
              + " on in explain use try add repeat check at understood have need was does over doing");
  private static final Set<String> BE = Lexicon.words("is are was were be am");
  private static final Set<String> OBJECTS = Lexicon.words("it that them this");
  private static final Set<String> SPEAKERS = Lexicon.words("i we he she they");
  private static final Set<String> SUBJECTS = Lexicon.words("which that it he she who this");
  private static final Set<String> HEDGES = Lexicon.words("think guess believe suppose know");

  /** A text's last clause: what comes after the words that lead into it. */
  static Clause of(List<String> words) {
    int begin = 0;
    while (begin < words.size() - 1 && Lexicon.LEADS.contains(words.get(begin))) {
      begin++;
    }
    return new Clause(words.subList(begin, words.size()));
  }

  /** How surely it is whole, by its end and by its frame. */
  Completeness completeness() {
    return end().orLonger(frame());
  }

  /** What its beginning still calls for, whatever its last word is. */
  Completeness frame() {
    String first = words.getFirst();
    if (isQuestion()) {
      return words.size() == 2 && !first.contains("'") ? UNLIKELY : SURE;
    }
    if (Lexicon.SUBORDINATING.contains(first) && verbs() < 2 && !words.contains("then")) {
      return UNLIKELY;
    }
    if (words.contains("either") && !words.contains("or") && !last().equals("either")
        || words.contains("between") && !after("between").contains("and")) {
      return UNLIKELY;
    }
    for (int i = 0; i < words.size(); i++) {
      if (NEEDING_BY.contains(words.get(i))
          && words.subList(i, words.size()).stream().noneMatch(SATISFYING_BY::contains)) {
        return UNLIKELY;
      }
    }
    return SURE;
  }

  private Completeness end() {
    String last = last();
    String before = before();
    if (Lexicon.NEVER_LAST.contains(last)) {
      return last.equals("of") && Set.of("made", "think", "out").contains(before) && isQuestion()
          ? LIKELY
          : INCOMPLETE;
    }
    if (last.endsWith("'s")) {
      return INCOMPLETE;
    }
    if (Lexicon.SELDOM_LAST.contains(last)) {
      return structural(last, before);
    }
    if (Lexicon.TRANSITIVE.contains(last)) {
      return transitive(last, before);
    }
    if (words.size() == 2 && SPEAKERS.contains(before)
        || before.equals("to") && !isQuestion() && !Numerals.isNumber(last)
        || asksWithoutVerb()) {
      return UNLIKELY;
    }
    if (SUBJECTS.contains(before) && last.length() > 3 && last.matches(".*[^su']s")) {
      return Lexicon.OTHER_VERBS.contains(last) ? OPEN : UNLIKELY;
    }
    if (Lexicon.FORWARD_ADVERBS.contains(last)) {
      return words.size() > 2 && !contracted(before) && !Lexicon.FORWARD_ADVERBS.contains(before)
          ? OPEN
          : UNLIKELY;
    }
    if (Lexicon.BEFORE_NOUNS.contains(last)) {
      return Lexicon.NEVER_LAST.contains(before) ? UNLIKELY : OPEN;
    }
    if (Lexicon.RELATIONAL.contains(last)) {
      return isQuestion() && words.contains("of") ? LIKELY : OPEN;
    }
    if (isQuestion()) {
      return words.size() > 3 ? SURE : LIKELY;
    }
    if (verbs() > 0 || words.size() == 1) {
      return LIKELY;
    }
    return Lexicon.DETERMINERS.contains(words.getFirst()) ? UNLIKELY : OPEN;
  }

  private Completeness structural(String last, String before) {
    return switch (last) {
      case "that", "this", "these", "those" ->
          POINTED_AT.contains(before) || isQuestion() && before.equals("is")
              ? LIKELY
              : BE.contains(before) ? INCOMPLETE : UNLIKELY;
      case "so" -> HEDGES.contains(before) ? SURE : INCOMPLETE;
      case "not" -> OPEN;
      case "then" -> before.equals("by") || before.equals("until") ? LIKELY : INCOMPLETE;
      case "times" ->
          Set.of("many", "several", "few", "two", "three", "four").contains(before)
              ? UNLIKELY
              : INCOMPLETE;
      case "what", "why", "how", "who", "where", "when", "which" ->
          isNegated() && Set.of("know", "see", "sure", "understand").contains(before)
              ? LIKELY
              : INCOMPLETE;
      case "in", "on", "over", "through" -> particle(last, before);
      case "before", "after" -> OPEN;
      default -> stranded(last, before);
    };
  }

  /** "Go on" and "plug it in" are whole, "the line goes through" is not. */
  private Completeness particle(String last, String before) {
    if (PARTICLE_VERBS.contains(before)) {
      return LIKELY;
    }
    return OBJECTS.contains(before) ? OPEN : stranded(last, before);
  }

  /** Prepositions and auxiliaries may end a question, and an answer that repeats none of it. */
  private Completeness stranded(String last, String before) {
    boolean copula = Lexicon.AUXILIARIES.contains(last);
    if (Lexicon.PREPOSITIONS.contains(last)) {
      return asksForObject() && leavesObjectOut(before) ? LIKELY : INCOMPLETE;
    }
    boolean answering = Lexicon.YES_NO.contains(words.getFirst());
    if (copula && asksIndirectly()) {
      return LIKELY;
    }
    if (copula && Lexicon.PRONOUNS.contains(before)) {
      boolean bare = words.size() == 2 && !BE.contains(last);
      return answering || bare ? OPEN : UNLIKELY;
    }
    if (copula && asksForObject()) {
      return LIKELY;
    }
    return INCOMPLETE;
  }

  private Completeness transitive(String last, String before) {
    if (asksForObject() || words.stream().limit(words.size() - 1L).anyMatch("what"::equals)) {
      return LIKELY;
    }
    if (HEDGES.contains(last) && before.equals("i") && words.size() > 3) {
      return LIKELY;
    }
    return words.size() == 1 ? OPEN : UNLIKELY;
  }

  /** "I worked out how many cups": what of them is yet to come. */
  private boolean asksWithoutVerb() {
    int asking = words.size() - 1;
    while (asking > 0 && !Lexicon.ASKING.contains(words.get(asking))) {
      asking--;
    }
    return asking > 0
        && !isQuestion()
        && words.subList(asking, words.size()).stream().noneMatch(Lexicon::isVerb);
  }

  /** "What the slope is" and "where it was": nothing but a subject between. */
  private boolean asksIndirectly() {
    int asking = words.size() - 1;
    while (asking >= 0 && !Lexicon.ASKING.contains(words.get(asking))) {
      asking--;
    }
    return asking >= 0
        && asking < words.size() - 2
        && beginsSubject(words.get(asking + 1))
        && words.subList(asking + 1, words.size() - 1).stream().noneMatch(Lexicon::isVerb);
  }

  private static boolean beginsSubject(String word) {
    return Lexicon.PRONOUNS.contains(word)
        || Lexicon.DETERMINERS.contains(word)
        || Numerals.isLetter(word);
  }

  /** "What do I start with" leaves out what "the area of" must be followed by. */
  private static boolean leavesObjectOut(String before) {
    return Lexicon.isVerb(before)
        || before.endsWith("ing")
        || Set.of("it", "you", "that", "this", "them", "one").contains(before);
  }

  private static boolean contracted(String word) {
    return word.contains("'") || Lexicon.AUXILIARIES.contains(word);
  }

  private boolean isNegated() {
    return words.stream().anyMatch(word -> word.endsWith("n't") || word.equals("not"));
  }

  /** Whether it asks "what", "which" or "how much" and so may end with the verb or preposition. */
  private boolean asksForObject() {
    String first = words.getFirst();
    return isQuestion()
        && words.size() > 3
        && (Set.of("what", "which", "who", "where", "how").contains(first)
            || Lexicon.CONTRACTED_ASKING.contains(first));
  }

  /** Whether it is put as a question: asking word or auxiliary first, subject after it. */
  boolean isQuestion() {
    String first = words.getFirst();
    if (Lexicon.CONTRACTED_ASKING.contains(first)) {
      return true;
    }
    if (words.size() < 2) {
      return false;
    }
    String second = words.get(1);
    if (Lexicon.ASKING.contains(first)) {
      return !first.equals("when") && !Lexicon.PRONOUNS.contains(second) && !second.contains("'")
          || Lexicon.AUXILIARIES.contains(second);
    }
    return Lexicon.AUXILIARIES.contains(first) && !Lexicon.PREPOSITIONS.contains(second);
  }

  private String last() {
    return words.getLast();
  }

  private String before() {
    return words.size() > 1 ? words.get(words.size() - 2) : "";
  }

  private List<String> after(String word) {
    return words.subList(words.lastIndexOf(word), words.size());
  }

  private long verbs() {
    return words.stream().filter(Lexicon::isVerb).count();
  }
}
