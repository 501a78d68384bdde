package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;

/**
 * How audio is sent (RTMS: {@code media_params.audio}). The simulator has L16, mono, alone.
 *
 * @param contentType 1 RTP or 2 raw audio; both come as raw audio, as Zoom's samples expect
 * @param mixed whether all voices come as one, else each by itself
 * @param sendRateMs how much audio is in a packet: a multiple of 20 ms, at most 1000
 */
record AudioParams(int contentType, SampleRate sampleRate, boolean mixed, int sendRateMs) {
  private static final int RTP = 1;
  private static final int RAW_AUDIO = 2;
  private static final int MONO = 1;
  private static final int L16 = 1;
  private static final int MIXED = 1;
  private static final int MULTI_STREAMS = 2;
  private static final int MAX_SEND_RATE_MS = 1000;

  /**
   * Reads what an app asks for; what it leaves out is L16 at 16 kHz, mono, mixed, every 20 ms.
   *
   * @throws HandshakeRefused with the code of the first field that is wrong
   */
  static AudioParams of(JsonNode asked) throws HandshakeRefused {
    if (!asked.isMissingNode() && !asked.isObject()) {
      throw new HandshakeRefused(StatusCode.INVALID_AUDIO_PARAMS);
    }
    int contentType =
        within(
            asked,
            "content_type",
            RAW_AUDIO,
            RTP,
            RAW_AUDIO,
            StatusCode.INVALID_AUDIO_CONTENT_TYPE);
    int rate = asked.path("sample_rate").asInt(SampleRate.HZ_16000.ordinal());
    if (rate < 0 || rate >= SampleRate.values().length) {
      throw new HandshakeRefused(StatusCode.INVALID_AUDIO_SAMPLE_RATE);
    }
    within(asked, "channel", MONO, MONO, MONO, StatusCode.INVALID_AUDIO_CHANNEL);
    within(asked, "codec", L16, L16, L16, StatusCode.INVALID_AUDIO_CODEC);
    int dataOpt =
        within(asked, "data_opt", MIXED, MIXED, MULTI_STREAMS, StatusCode.INVALID_AUDIO_DATA_OPT);
    int sendRateMs = asked.path("send_rate").asInt(AudioFrame.MILLIS);
    if (sendRateMs <= 0 || sendRateMs % AudioFrame.MILLIS != 0) {
      throw new HandshakeRefused(StatusCode.INVALID_AUDIO_SEND_RATE);
    }
    return new AudioParams(
        contentType,
        SampleRate.values()[rate],
        dataOpt == MIXED,
        Math.min(sendRateMs, MAX_SEND_RATE_MS));
  }

  /** As granted, in the answer to the handshake. */
  void writeTo(ObjectNode granted) {
    granted
        .put("content_type", contentType)
        .put("sample_rate", sampleRate.ordinal())
        .put("channel", MONO)
        .put("codec", L16)
        .put("data_opt", mixed ? MIXED : MULTI_STREAMS)
        .put("send_rate", sendRateMs);
  }

  /** How many frames of the meeting make a packet. */
  int framesAPacket() {
    return sendRateMs / AudioFrame.MILLIS;
  }

  private static int within(
      JsonNode asked, String field, int otherwise, int least, int most, StatusCode wrong)
      throws HandshakeRefused {
    int value = asked.path(field).asInt(otherwise);
    if (value < least || value > most) {
      throw new HandshakeRefused(wrong);
    }
    return value;
  }
}
