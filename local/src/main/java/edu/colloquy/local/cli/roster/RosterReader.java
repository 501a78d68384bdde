package edu.colloquy.local.cli.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads a class list: CSV (RFC 4180) in UTF-8 whose first line names at least the columns {@code
 * name} and {@code email}, in any order and case; other columns are left alone. Stateless.
 */
public final class RosterReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setIgnoreSurroundingSpaces(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .get();

  /** Enough to catch a slip of the hand; whether an address exists only its mail server knows. */
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads the whole file.
   *
   * @throws RosterException when it cannot be read or a line of it is wrong
   */
  public Roster read(Path file) throws RosterException {
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(text);
      try (CSVParser lines = FORMAT.parse(text)) {
        return read(file, lines);
      }
    } catch (CharacterCodingException e) {
      throw new RosterException(file + " is not UTF-8 text; save it as \"CSV UTF-8\"");
    } catch (IOException | UncheckedIOException e) {
      throw new RosterException(file + " cannot be read: " + reason(e));
    } catch (IllegalArgumentException e) {
      // The library's word for a header with the same column twice.
      throw new RosterException(file + " line 1: a column is named twice");
    }
  }

  private static Roster read(Path file, CSVParser lines) throws RosterException {
    List<String> columns =
        lines.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains("name") || !columns.contains("email")) {
      throw new RosterException(file + " line 1: expected a header with the columns name,email");
    }
    List<Roster.Entry> students = new ArrayList<>();
    Map<String, Long> lineOfEmail = new HashMap<>();
    for (CSVRecord row : lines) {
      String where = file + " line " + lines.getCurrentLineNumber();
      Roster.Entry student = student(where, row);
      Long earlier = lineOfEmail.putIfAbsent(student.email(), lines.getCurrentLineNumber());
      if (earlier != null) {
        throw new RosterException(
            "%s: %s is on line %d already".formatted(where, student.email(), earlier));
      }
      students.add(student);
    }
    if (students.isEmpty()) {
      throw new RosterException(file + " lists no student");
    }
    return new Roster(students);
  }

  private static Roster.Entry student(String where, CSVRecord row) throws RosterException {
    String name = row.isSet("name") ? row.get("name") : "";
    String email = row.isSet("email") ? row.get("email").toLowerCase(Locale.ROOT) : "";
    if (name.isEmpty()) {
      throw new RosterException(where + ": the name is missing");
    }
    if (email.isEmpty()) {
      throw new RosterException(where + ": the e-mail address is missing");
    }
    if (!EMAIL.matcher(email).matches()) {
      throw new RosterException("%s: '%s' is not an e-mail address".formatted(where, email));
    }
    return new Roster.Entry(name, email);
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
    return cause.getMessage();
  }
}
