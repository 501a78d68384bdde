package edu.colloquy.simulators.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tutor's phrases, from {@code phrasebook.txt}: for each move ways to take up what was said,
 * and questions to ask. Immutable.
 */
final class Phrasebook {
  /** The phrases of a move; each may have slots. */
  record Phrases(List<String> acknowledgements, List<String> questions) {}

  private final Map<Move, Phrases> phrases = new EnumMap<>(Move.class);

  private Phrasebook(Stream<String> lines) {
    Phrases current = null;
    for (String line : lines.toList()) {
      if (line.startsWith("[")) {
        current = new Phrases(new ArrayList<>(), new ArrayList<>());
        phrases.put(Move.valueOf(line.substring(1, line.indexOf(']'))), current);
      } else if (current != null) {
        (line.endsWith("?") ? current.questions : current.acknowledgements).add(line.strip());
      }
    }
  }

  /** Reads the book. */
  static Phrasebook load() {
    return new Phrasebook(Resource.lines("phrasebook.txt"));
  }

  Phrases of(Move move) {
    return phrases.get(move);
  }
}
