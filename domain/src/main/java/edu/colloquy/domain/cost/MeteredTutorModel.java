package edu.colloquy.domain.cost;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Replies by another model, and counts its tokens by their length: a token is about four characters
 * of English. (Not every compatible endpoint tells what it counted, and a reply that was cut off is
 * told by none.) Thread-safe.
 */
public final class MeteredTutorModel implements TutorModel {
  private static final int CHARACTERS_PER_TOKEN = 4;

  /** What a message costs beyond its words. */
  private static final int TOKENS_PER_MESSAGE = 4;

  private final TutorModel model;
  private final RoomMeters meters;

  /** Counts what this model reads and writes, for the rooms that are the prompts' requesters. */
  public MeteredTutorModel(TutorModel model, RoomMeters meters) {
    this.model = model;
    this.meters = meters;
  }

  @Override
  public void reply(TutorPrompt prompt, Consumer<String> delta) {
    AtomicLong written = new AtomicLong();
    meters.count(prompt.requester(), CostItem.MODEL_INPUT, tokens(prompt));
    try {
      model.reply(
          prompt,
          piece -> {
            written.addAndGet(piece.length());
            delta.accept(piece);
          });
    } finally {
      meters.count(prompt.requester(), CostItem.MODEL_OUTPUT, tokens(written.get()));
    }
  }

  @Override
  public void prepare() {
    model.prepare();
  }

  @Override
  public ServiceCheck check() {
    return model.check();
  }

  private static long tokens(TutorPrompt prompt) {
    long tokens = TOKENS_PER_MESSAGE + tokens(prompt.instructions().length());
    for (Utterance said : prompt.dialogue()) {
      tokens += TOKENS_PER_MESSAGE + tokens(said.text().length());
    }
    return tokens;
  }

  private static long tokens(long characters) {
    return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
  }
}
