package edu.colloquy.local.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file: lines {@code KEY=value}, with {@code #} comments, an optional {@code
 * export}, and values bare, in single quotes (taken as they stand) or in double quotes ({@code \n},
 * {@code \"} and {@code \\} understood).
 */
public final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern SINGLE = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
  private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");

  private DotEnv() {}

  /**
   * Reads a file; one that does not exist holds nothing.
   *
   * @return the keys and values in the file's order
   * @throws IllegalArgumentException naming the line that cannot be read, without its text
   */
  public static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return parse(Files.readString(file), file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + "; are its permissions right?", e);
    }
  }

  private static Map<String, String> parse(String text, Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            file + ", line " + number + ": write KEY=value, or start the line with #.");
      }
      values.put(parts.group(1), value(parts.group(2)));
    }
    return values;
  }

  private static String value(String text) {
    Matcher single = SINGLE.matcher(text);
    if (single.matches()) {
      return single.group(1);
    }
    Matcher quoted = DOUBLE.matcher(text);
    if (quoted.matches()) {
      return unescaped(quoted.group(1));
    }
    return text.startsWith("#") ? "" : text.replaceFirst("\\s+#.*", "").strip();
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(.)")
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
  }
}
