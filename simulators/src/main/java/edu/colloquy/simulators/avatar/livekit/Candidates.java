package edu.colloquy.simulators.avatar.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onvoid.webrtc.RTCIceCandidate;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.TrickleRequest;

/** ICE candidates as LiveKit carries them: the JSON of a browser's {@code RTCIceCandidateInit}. */
final class Candidates {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Candidates() {}

  static TrickleRequest write(RTCIceCandidate candidate, SignalTarget target) {
    String init =
        JSON.createObjectNode()
            .put("candidate", candidate.sdp)
            .put("sdpMid", candidate.sdpMid)
            .put("sdpMLineIndex", candidate.sdpMLineIndex)
            .toString();
    return TrickleRequest.newBuilder().setCandidateInit(init).setTarget(target).build();
  }

  /**
   * Reads a candidate.
   *
   * @throws IllegalArgumentException for what is no candidate
   */
  static RTCIceCandidate read(TrickleRequest trickle) {
    try {
      JsonNode init = JSON.readTree(trickle.getCandidateInit());
      return new RTCIceCandidate(
          init.path("sdpMid").asText("0"),
          init.path("sdpMLineIndex").asInt(),
          init.path("candidate").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("candidateInit is no JSON of an ICE candidate", e);
    }
  }
}
