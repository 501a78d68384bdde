package edu.colloquy.local.cli.view;

import java.util.regex.Pattern;
import org.jline.utils.AttributedString;

/** Text cut and padded by what a terminal shows of it: a wide letter takes two columns. */
final class Columns {
  private static final String MORE = "…";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Columns() {}

  /** How many columns a text takes. */
  static int width(String text) {
    return new AttributedString(text).columnLength();
  }

  /** The beginning of a text that is too long, then padded on its right. */
  static String left(String text, int width) {
    return pad(head(clean(text), width), width);
  }

  /** A short text padded on its left. */
  static String right(String text, int width) {
    String fitting = head(clean(text), width);
    return " ".repeat(Math.max(0, width - width(fitting))) + fitting;
  }

  /** The end of a text that is too long, which is what was said last; padded on its right. */
  static String tail(String text, int width) {
    String clean = clean(text).strip();
    int columns = width(clean);
    if (columns <= width) {
      return pad(clean, width);
    }
    if (width < 2) {
      return " ".repeat(width);
    }
    var end = new AttributedString(clean).columnSubSequence(columns - width + 1, columns);
    String cut = end.toString();
    int space = cut.indexOf(' ');
    // A word cut in two reads badly; unless it is most of what there is room for.
    String words = space >= 0 && space < width / 3 ? cut.substring(space) : cut;
    return pad(MORE + words, width);
  }

  private static String head(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    return width < 1
        ? ""
        : new AttributedString(text).columnSubSequence(0, width - 1).toString() + MORE;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** What people say may hold anything; nothing of it may move the cursor. */
  static String clean(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }
}
