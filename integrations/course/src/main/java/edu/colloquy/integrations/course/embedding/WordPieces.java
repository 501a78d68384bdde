package edu.colloquy.integrations.course.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Text as BERT's word pieces, uncased: accents dropped, small letters, punctuation and CJK
 * characters apart, then the longest piece of the vocabulary first (google-research/bert,
 * tokenization.py). Immutable.
 */
final class WordPieces {
  /** A longer word is unknown as a whole (Hugging Face: max_input_chars_per_word). */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final long begin;
  private final long end;
  private final long unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.begin = vocabulary.get("[CLS]");
    this.end = vocabulary.get("[SEP]");
    this.unknown = vocabulary.get("[UNK]");
  }

  /** The pieces of a Hugging Face {@code tokenizer.json}. */
  static WordPieces read(InputStream tokenizer) {
    try (tokenizer) {
      JsonNode pieces = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
      pieces.properties().forEach(it -> vocabulary.put(it.getKey(), it.getValue().asInt()));
      return new WordPieces(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("The model's tokenizer cannot be read.", e);
    }
  }

  /**
   * The ids of a text, framed by those of its beginning and its end.
   *
   * @param most the most ids; what goes beyond is left out
   */
  long[] ids(String text, int most) {
    LongStream.Builder ids = LongStream.builder();
    ids.add(begin);
    int count = 2;
    for (String word : words(text)) {
      long[] pieces = word.isEmpty() ? new long[0] : pieces(word);
      for (int i = 0; i < pieces.length && count < most; i++, count++) {
        ids.add(pieces[i]);
      }
      if (count == most) {
        break;
      }
    }
    return ids.add(end).build().toArray();
  }

  private static String[] words(String text) {
    String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder apart = new StringBuilder(bare.length() + 16);
    bare.codePoints().forEach(character -> append(apart, character));
    return apart.toString().strip().split(" +");
  }

  private static void append(StringBuilder apart, int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      apart.append(' ');
    } else if (isPunctuation(character) || Character.isIdeographic(character)) {
      apart.append(' ').appendCodePoint(character).append(' ');
    } else if (isText(character)) {
      apart.appendCodePoint(character);
    }
  }

  private long[] pieces(String word) {
    if (word.length() > LONGEST_WORD) {
      return new long[] {unknown};
    }
    LongStream.Builder pieces = LongStream.builder();
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer id = vocabulary.get(piece(word, from, to));
      while (id == null && --to > from) {
        id = vocabulary.get(piece(word, from, to));
      }
      if (id == null) {
        return new long[] {unknown};
      }
      pieces.add(id);
      from = to;
    }
    return pieces.build().toArray();
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }

  /** BERT counts every ASCII sign that is neither letter nor digit. */
  private static boolean isPunctuation(int character) {
    boolean ascii = character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    return ascii
        || switch (Character.getType(character)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  /** Neither an accent nor a character that is only for machines. */
  private static boolean isText(int character) {
    int type = Character.getType(character);
    return type != Character.NON_SPACING_MARK
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE
        && character != 0xFFFD;
  }
}
