package edu.colloquy.domain.tutor.reply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The ways in which a model may say a number so that it does not look like one, and what they mean.
 * Thread-safe.
 */
final class Disguises {
  private static final Pattern SPELLED = Pattern.compile("\\b\\w(?:[\\s.-]\\w){2,}\\b");
  private static final Pattern DIGITS_APART =
      Pattern.compile("(?<![\\d.])\\d(?:[ -]\\d)+(?![\\d.])");
  private static final Pattern ENCODED =
      Pattern.compile("[A-Za-z0-9+/]{2,}={1,2}|[A-Za-z0-9+/]{8,}");
  private static final Pattern ROMAN =
      Pattern.compile(
          "\\b(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\\b");
  private static final Map<Character, Integer> ROMAN_VALUES =
      Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1_000);
  private static final List<List<String>> FOREIGN =
      List.of(
          List.of("null", "zéro", "cero"),
          List.of("eins", "un", "uno"),
          List.of("zwei", "deux", "dos"),
          List.of("drei", "trois", "tres"),
          List.of("vier", "quatre", "cuatro"),
          List.of("fünf", "cinq", "cinco"),
          List.of("sechs", "seis"),
          List.of("sieben", "sept", "siete"),
          List.of("acht", "huit", "ocho"),
          List.of("neun", "neuf", "nueve"),
          List.of("zehn", "dix", "diez"),
          List.of("elf", "onze", "once"),
          List.of("zwölf", "douze", "doce"),
          List.of("dreizehn", "treize", "trece"),
          List.of("vierzehn", "quatorze", "catorce"),
          List.of("fünfzehn", "quinze", "quince"),
          List.of("sechzehn", "seize", "dieciséis"),
          List.of("siebzehn", "dix-sept", "diecisiete"),
          List.of("achtzehn", "dix-huit", "dieciocho"),
          List.of("neunzehn", "dix-neuf", "diecinueve"),
          List.of("zwanzig", "vingt", "veinte"));
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]{3,}");

  private Disguises() {}

  /** What a text says without its disguises, one text for each kind that it has. */
  static List<String> seenThrough(String text) {
    List<String> plain = new ArrayList<>();
    addIfChanged(plain, text, SPELLED.matcher(text).replaceAll(Disguises::joined));
    addIfChanged(plain, text, DIGITS_APART.matcher(text).replaceAll(Disguises::joined));
    addIfChanged(plain, text, ROMAN.matcher(text).replaceAll(Disguises::romanValue));
    addIfChanged(plain, text, WORD.matcher(text).replaceAll(Disguises::foreignValue));
    addIfChanged(plain, text, new StringBuilder(text).reverse().toString());
    ENCODED.matcher(text).results().map(Disguises::decoded).forEach(plain::add);
    return plain;
  }

  private static void addIfChanged(List<String> texts, String before, String after) {
    if (!after.equals(before)) {
      texts.add(after);
    }
  }

  private static String joined(MatchResult match) {
    return match.group().replaceAll("[\\s.-]", "");
  }

  private static String romanValue(MatchResult match) {
    String numeral = match.group();
    if (numeral.equals("I")) {
      return "I"; // The pronoun is far likelier.
    }
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int digit = ROMAN_VALUES.get(numeral.charAt(i));
      boolean subtracts =
          i + 1 < numeral.length() && ROMAN_VALUES.get(numeral.charAt(i + 1)) > digit;
      value += subtracts ? -digit : digit;
    }
    return Integer.toString(value);
  }

  private static String foreignValue(MatchResult match) {
    String word = match.group().toLowerCase(Locale.ROOT);
    for (int value = 0; value < FOREIGN.size(); value++) {
      if (FOREIGN.get(value).contains(word) && !word.equals("once")) {
        return Integer.toString(value);
      }
    }
    return java.util.regex.Matcher.quoteReplacement(match.group());
  }

  private static String decoded(MatchResult match) {
    try {
      return new String(Base64.getDecoder().decode(match.group()), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      return ""; // It was no such code, but a long word.
    }
  }
}
