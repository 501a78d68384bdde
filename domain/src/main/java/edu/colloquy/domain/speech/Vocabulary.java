package edu.colloquy.domain.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a course that a recogniser would not expect, picked from what was written about it:
 * names, abbreviations, compounds, and long words, the more often they come the sooner.
 */
public final class Vocabulary {
  /** More makes a recogniser hear them where they were not said (Deepgram: 20 to 50 keyterms). */
  private static final int MOST = 50;

  private static final int LONG_WORD = 9;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’-]*");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?:\\n]\\s*)$");

  private Vocabulary() {}

  /**
   * At most 50 terms, the most telling first.
   *
   * @param topic what the course or lecture is about; all its words but the shortest count
   * @param texts what was written about it: key points, notes, a text
   */
  public static List<String> of(String topic, List<String> texts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    texts.forEach(text -> count(text, counts));
    List<String> terms = new ArrayList<>();
    Matcher words = WORD.matcher(topic);
    while (words.find()) {
      if (words.group().length() > 3) {
        terms.add(words.group());
      }
    }
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .forEach(terms::add);
    Map<String, String> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.putIfAbsent(term.toLowerCase(Locale.ROOT), term));
    return distinct.values().stream().limit(MOST).toList();
  }

  private static void count(String text, Map<String, Integer> counts) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (isTelling(word, text.substring(Math.max(0, words.start() - 3), words.start()))) {
        counts.merge(word, 1, Integer::sum);
      }
    }
  }

  private static boolean isTelling(String word, String before) {
    boolean named = Character.isUpperCase(word.charAt(0)) && word.length() > 1;
    boolean opens = SENTENCE_START.matcher(before).find();
    boolean abbreviation = named && word.equals(word.toUpperCase(Locale.ROOT));
    return word.length() >= LONG_WORD || word.contains("-") || abbreviation || named && !opens;
  }
}
