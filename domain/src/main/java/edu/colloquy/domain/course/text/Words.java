package edu.colloquy.domain.course.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text by sentences and words. */
final class Words {
  private Words() {}

  /** How many words, by the spaces between them. */
  static int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }

  /**
   * The sentences of a paragraph; one that has too many words, as text without full stops has, is
   * cut after so many.
   */
  static List<String> sentences(String paragraph, int mostWords) {
    List<String> sentences = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    String text = paragraph.strip().replaceAll("\\s+", " ");
    ends.setText(text);
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
      addPieces(sentences, text.substring(from, to).strip(), mostWords);
    }
    return sentences;
  }

  private static void addPieces(List<String> pieces, String sentence, int mostWords) {
    if (count(sentence) <= mostWords) {
      if (!sentence.isEmpty()) {
        pieces.add(sentence);
      }
      return;
    }
    String[] words = sentence.split(" ");
    for (int from = 0; from < words.length; from += mostWords) {
      int to = Math.min(words.length, from + mostWords);
      pieces.add(String.join(" ", List.of(words).subList(from, to)));
    }
  }
}
