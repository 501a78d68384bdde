package edu.colloquy.domain.cost;

/** What is paid for in a room. Times are counted in milliseconds. */
public enum CostItem {
  /** The avatar's time, whether it speaks or not; priced by the minute. */
  AVATAR("avatar", 60_000, true),
  /** Audio that a recogniser was given, silence too; priced by the minute. */
  SPEECH_TO_TEXT("speech_to_text", 60_000, false),
  /** Characters that were voiced; priced by 1000. */
  TEXT_TO_SPEECH("text_to_speech", 1_000, false),
  /** Tokens that a model was given; priced by the million. */
  MODEL_INPUT("model_input", 1_000_000, false),
  /** Tokens that a model wrote; priced by the million. */
  MODEL_OUTPUT("model_output", 1_000_000, false),
  /** The room's share of the workers that carry it; priced by the minute. */
  ROOM_BOT("room_bot", 60_000, true);

  private final String wireName;
  private final long countsPerUnit;
  private final boolean runs;

  CostItem(String wireName, long countsPerUnit, boolean runs) {
    this.wireName = wireName;
    this.countsPerUnit = countsPerUnit;
    this.runs = runs;
  }

  /** Its name in ROOM_COST. */
  public String wireName() {
    return wireName;
  }

  /** How many counts are one unit of its price. */
  long countsPerUnit() {
    return countsPerUnit;
  }

  /** Whether it is counted by the clock, from when it is switched on until it is switched off. */
  boolean runs() {
    return runs;
  }
}
