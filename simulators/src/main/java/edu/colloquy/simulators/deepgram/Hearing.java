package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one live stream hears and answers, in one of Deepgram's two dialects. Its only clock is the
 * audio. Not thread-safe.
 */
interface Hearing {

  /** What is said when the stream opens. */
  List<Answer> opened();

  /** Listens to the next samples and says what they bring to an end. */
  List<Answer> hear(short[] pcm, int length);

  /**
   * Takes a text message.
   *
   * @throws UnreadableMessage when it is none of this dialect
   */
  List<Answer> told(String type, JsonNode message);

  /**
   * What is said when the client closes the stream.
   *
   * @param sha256 of all audio
   */
  List<Answer> closed(String sha256);

  /** What is said before the stream is closed for a fault. */
  List<Answer> failed(String reason);

  /** How many samples have come since the last that was speech. */
  long samplesSinceVoice();

  /** Whether something was heard that is not final yet. */
  boolean midUtterance();

  /** How much of the stream so far was speech, in seconds. */
  double voicedSeconds();
}
