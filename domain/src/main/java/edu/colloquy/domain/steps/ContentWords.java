package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text that say what it is about, in the singular. */
final class ContentWords {
  private static final Set<String> EMPTY =
      Set.of(
          ("the a an of to in is are was were so and for that this it he she they his her their has have had be will by on"
                  + " at with from each if then there since because we can which means total number many much therefore"
                  + " thus hence i x s per as or more after also all")
              .split(" "));

  private ContentWords() {}

  static Set<String> of(List<Token> tokens) {
    return tokens.stream()
        .filter(Word.class::isInstance)
        .map(token -> singular(((Word) token).text().toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 1 && !EMPTY.contains(word))
        .collect(Collectors.toSet());
  }

  private static String singular(String word) {
    String stem = word.replaceAll("['’]s?$", "");
    if (stem.length() > 4 && stem.endsWith("ies")) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    boolean plural = stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss");
    return plural ? stem.substring(0, stem.length() - 1) : stem;
  }
}
