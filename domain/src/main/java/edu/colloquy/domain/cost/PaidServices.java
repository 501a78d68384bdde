package edu.colloquy.domain.cost;

/**
 * Whose services rooms use, by their names in {@link PriceList}.
 *
 * @param avatar such as {@code lite}
 * @param speechToText such as {@code nova-3}
 * @param textToSpeech such as {@code aura-2}
 * @param model such as {@code gpt-4o-mini}
 * @param roomBot such as {@code fargate-spot}
 */
public record PaidServices(
    String avatar, String speechToText, String textToSpeech, String model, String roomBot) {

  /** Whose service an item is. */
  String of(CostItem item) {
    return switch (item) {
      case AVATAR -> avatar;
      case SPEECH_TO_TEXT -> speechToText;
      case TEXT_TO_SPEECH -> textToSpeech;
      case MODEL_INPUT, MODEL_OUTPUT -> model;
      case ROOM_BOT -> roomBot;
    };
  }
}
