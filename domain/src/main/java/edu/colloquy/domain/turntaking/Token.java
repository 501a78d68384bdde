package edu.colloquy.domain.turntaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word as it is compared, and the mark that follows it.
 *
 * @param word lower case, without marks
 * @param mark what is written after it: one of {@code . ? ! , … -}, or a blank
 * @param capital whether it is written with a capital letter
 */
record Token(String word, char mark, boolean capital) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern HUMMED = Pattern.compile("(?i)(m+|u+h|a+h|m+h+m+|uh|mm)(-\\p{L}+)+");
  private static final Pattern SOUND = Pattern.compile("[\\[(<*]\\p{L}[\\p{L} _-]*[\\])>*]\\p{P}*");
  private static final String CLOSING = "\"'”’)]}";
  private static final String OPENING = "\"'“‘([{¿¡—–-";

  /** The words of a text. Sounds that a recogniser describes, such as {@code [cough]}, are none. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    for (String written : SPACE.split(text.strip())) {
      if (!SOUND.matcher(written).matches()) {
        add(written, tokens);
      }
    }
    return tokens;
  }

  private static void add(String written, List<Token> tokens) {
    int end = written.length();
    while (end > 0 && isMark(written.charAt(end - 1))) {
      end--;
    }
    int begin = 0;
    while (begin < end && OPENING.indexOf(written.charAt(begin)) >= 0) {
      begin++;
    }
    char mark = mark(written.substring(end));
    if (written.length() == 1 && isOperator(written.charAt(0)) && !tokens.isEmpty()) {
      tokens.add(new Token(written, ' ', false));
      return;
    }
    if (begin == end) {
      if (mark != ' ' && !tokens.isEmpty()) {
        Token last = tokens.removeLast();
        tokens.add(new Token(last.word, mark, last.capital));
      }
      return;
    }
    String bare = written.substring(begin, end);
    boolean capital = Character.isUpperCase(bare.charAt(0));
    String word = bare.toLowerCase(Locale.ROOT).replace('’', '\'');
    String[] parts =
        HUMMED.matcher(word).matches()
            ? new String[] {word.replace("-", "")}
            : word.matches(".*\\p{L}-\\p{L}.*") ? word.split("-") : new String[] {word};
    for (int i = 0; i < parts.length; i++) {
      tokens.add(new Token(parts[i], i == parts.length - 1 ? mark : ' ', capital && i == 0));
    }
  }

  private static boolean isOperator(char c) {
    return "+-*/=".indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return ".?!,;:…-—–".indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  private static char mark(String tail) {
    if (tail.contains("…") || tail.contains("..")) {
      return '…';
    }
    for (int i = 0; i < tail.length(); i++) {
      switch (tail.charAt(i)) {
        case '?', '!', '.', ',' -> {
          return tail.charAt(i);
        }
        case ';', ':' -> {
          return ',';
        }
        case '-', '—', '–' -> {
          return '-';
        }
        default -> {}
      }
    }
    return ' ';
  }

  boolean endsSentence() {
    return mark == '.' || mark == '?' || mark == '!';
  }
}
