package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Quantity;
import edu.colloquy.domain.steps.Token.Sign;
import edu.colloquy.domain.steps.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into {@link Token}s, and makes numbers of digits and of words alike. */
final class TokenReader {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<ordinal>\\d+(?:st|nd|rd|th)\\b)"
              + "|(?<ratio>\\w+(?::\\w+)+)"
              + "|(?<number>(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)(?<percent>\\s?%)?"
              + "|\\\\(?<latex>times|div|cdot)"
              + "|(?<word>\\p{L}[\\p{L}'’&]*)"
              + "|(?<sign>[-+*/=()\\[\\]{},.;:?!×÷·–−^\\n])");
  private static final Map<String, Character> SPOKEN_SIGNS =
      Map.of(
          "plus",
          '+',
          "minus",
          '-',
          "times",
          '*',
          "equals",
          '=',
          "divided",
          '/',
          "multiplied",
          '*');

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int wordStart;

  private TokenReader(String text) {
    this.text = text;
  }

  /** The tokens of a text in their order; marks that mean nothing to arithmetic are left out. */
  static List<Token> read(String text) {
    TokenReader reader = new TokenReader(text);
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      reader.add(matcher);
    }
    return CompoundQuantities.join(reader.tokens);
  }

  private void add(Matcher piece) {
    if (piece.group("number") != null) {
      addNumber(piece);
    } else if (piece.group("latex") != null) {
      sign(piece.group("latex").equals("div") ? '/' : '*', piece);
    } else if (piece.group("ratio") != null) {
      tokens.add(new Word(piece.group(), piece.start(), piece.end()));
    } else if (piece.group("word") != null) {
      addWord(piece);
    } else if (piece.group("sign") != null && !isHyphen(piece)) {
      sign(plain(piece.group("sign").charAt(0)), piece);
    }
  }

  private void addNumber(Matcher piece) {
    String digits = piece.group("number").replace(",", "");
    int point = digits.indexOf('.');
    boolean percent = piece.group("percent") != null;
    double value = Double.parseDouble(digits);
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    tokens.add(
        new Quantity(
            percent ? value / 100 : value,
            percent ? decimals + 2 : decimals,
            percent,
            false,
            piece.start(),
            piece.end()));
  }

  private void addWord(Matcher piece) {
    String word = piece.group();
    Character spoken = SPOKEN_SIGNS.get(word.toLowerCase());
    if (word.equalsIgnoreCase("percent") && last() instanceof Quantity share) {
      replaceLast(
          new Quantity(
              share.value() / 100,
              share.decimals() + 2,
              true,
              share.spelled(),
              share.start(),
              piece.end()));
    } else if (spoken != null) {
      sign(spoken, piece);
    } else if (!(word.equalsIgnoreCase("by") && afterOperator())) {
      addCountOrWord(piece);
    }
  }

  private void addCountOrWord(Matcher piece) {
    String word = piece.group();
    wordStart = piece.start();
    OptionalDouble scale = NumberWords.scale(word);
    OptionalDouble value = NumberWords.value(word);
    OptionalDouble share = NumberWords.share(word);
    if (scale.isPresent() && last() instanceof Quantity count) {
      spell(count.value() * scale.getAsDouble(), count, piece);
    } else if (isShareOfCount(word, value, share)) {
      Quantity count = (Quantity) last();
      spell(count.value() * share.orElseGet(value::getAsDouble), count, piece);
    } else if (isUnitOfCount(value)) {
      tokens.add(new Word(word, piece.start(), piece.end()));
    } else if (value.isPresent()
        && isTens(last())
        && value.getAsDouble() < 10
        && value.getAsDouble() >= 1) {
      spell(((Quantity) last()).value() + value.getAsDouble(), last(), piece);
    } else if (value.isPresent()) {
      spell(value.getAsDouble(), null, piece);
    } else if (share.isPresent() && last() instanceof Word article && article.is("a")) {
      spell(share.getAsDouble(), null, piece);
    } else {
      tokens.add(new Word(word, piece.start(), piece.end()));
    }
  }

  /** "two thirds", "one-third", "1 half"; but not "8 quarter cups", where the quarter is a unit. */
  private boolean isShareOfCount(String word, OptionalDouble value, OptionalDouble share) {
    boolean names = share.isPresent() || value.isPresent() && value.getAsDouble() < 1;
    return names
        && last() instanceof Quantity count
        && (count.value() == 1
            || count.value() < 10
                && (word.endsWith("s")
                    || count.end() + 1 == wordStart && text.charAt(count.end()) == '-'));
  }

  private boolean isUnitOfCount(OptionalDouble value) {
    return value.isPresent()
        && value.getAsDouble() < 1
        && last() instanceof Quantity count
        && count.value() >= 1;
  }

  private void spell(double value, Token replaced, Matcher piece) {
    int start = replaced == null ? piece.start() : replaced.start();
    Quantity quantity = new Quantity(value, 0, false, true, start, piece.end());
    if (replaced == null) {
      tokens.add(quantity);
    } else {
      replaceLast(quantity);
    }
  }

  private static boolean isTens(Token token) {
    return token instanceof Quantity tens
        && tens.spelled()
        && tens.value() >= 20
        && tens.value() <= 90;
  }

  private void replaceLast(Token token) {
    tokens.set(tokens.size() - 1, token);
  }

  private Token last() {
    return tokens.isEmpty() ? null : tokens.getLast();
  }

  private boolean afterOperator() {
    return last() instanceof Sign sign && (sign.symbol() == '/' || sign.symbol() == '*');
  }

  private void sign(char symbol, Matcher piece) {
    tokens.add(new Sign(symbol, piece.start(), piece.end()));
  }

  private boolean isHyphen(Matcher piece) {
    int before = piece.start() - 1;
    int after = piece.end();
    return piece.group().equals("-")
        && before >= 0
        && after < text.length()
        && (Character.isLetter(text.charAt(after)) && Character.isLetterOrDigit(text.charAt(before))
            || Character.isLetter(text.charAt(before)) && Character.isLetter(text.charAt(after)));
  }

  private static char plain(char symbol) {
    return switch (symbol) {
      case '×', '·' -> '*';
      case '÷' -> '/';
      case '–', '−' -> '-';
      case '[', '{' -> '(';
      case ']', '}' -> ')';
      default -> symbol;
    };
  }
}
