package edu.colloquy.domain.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As much of a dialogue as a prompt has room for: what a summary does not stand for, and of that
 * the newest where it is still too much.
 */
final class DialogueWindow {
  private static final int CHARS_PER_TOKEN = 4;
  private static final int TOKENS_OF_A_MESSAGE = 4;

  private DialogueWindow() {}

  /** The newest utterances that fit a budget of tokens; always the last. */
  static List<Utterance> newest(
      List<Utterance> dialogue, Optional<Summary> summary, int budgetTokens) {
    int from = summary.map(Summary::utterances).orElse(0);
    List<Utterance> rest = dialogue.subList(Math.min(from, dialogue.size() - 1), dialogue.size());
    List<Utterance> kept = new ArrayList<>();
    int tokens = 0;
    for (Utterance said : rest.reversed()) {
      tokens += tokens(said.text());
      if (!kept.isEmpty() && tokens > budgetTokens) {
        break;
      }
      kept.addFirst(said);
    }
    return kept;
  }

  /** About how many tokens a dialogue takes. */
  static int tokens(List<Utterance> dialogue) {
    return dialogue.stream().mapToInt(said -> tokens(said.text())).sum();
  }

  private static int tokens(String text) {
    return text.length() / CHARS_PER_TOKEN + TOKENS_OF_A_MESSAGE;
  }
}
