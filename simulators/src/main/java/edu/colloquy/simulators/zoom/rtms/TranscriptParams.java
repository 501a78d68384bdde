package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How transcripts are sent (RTMS: {@code media_params.transcript}). The simulator's speech is heard
 * alike in every language; the language asked for is what messages say.
 *
 * @param language RTMS: LANGUAGE_ID
 * @param enableLid whether the language would be detected
 */
record TranscriptParams(int language, boolean enableLid) {
  private static final int TEXT = 5;
  private static final int NONE = -1;
  private static final int ENGLISH = 9;
  private static final int LAST_LANGUAGE = 36;

  /**
   * Reads what an app asks for; what it leaves out is English, to be detected. Older samples say
   * {@code language} for {@code src_language}.
   *
   * @throws HandshakeRefused with the code of the first field that is wrong
   */
  static TranscriptParams of(JsonNode asked) throws HandshakeRefused {
    if (!asked.isMissingNode() && !asked.isObject()) {
      throw new HandshakeRefused(StatusCode.INVALID_TRANSCRIPT_PARAMS);
    }
    if (asked.path("content_type").asInt(TEXT) != TEXT) {
      throw new HandshakeRefused(StatusCode.INVALID_TRANSCRIPT_CONTENT_TYPE);
    }
    int language = asked.path("src_language").asInt(asked.path("language").asInt(ENGLISH));
    if (language < NONE || language > LAST_LANGUAGE) {
      throw new HandshakeRefused(StatusCode.INVALID_TRANSCRIPT_SOURCE_LANGUAGE);
    }
    return new TranscriptParams(
        language == NONE ? ENGLISH : language, asked.path("enable_lid").asBoolean(true));
  }

  /** As granted, in the answer to the handshake. */
  void writeTo(ObjectNode granted) {
    granted.put("content_type", TEXT).put("src_language", language).put("enable_lid", enableLid);
  }
}
