package edu.colloquy.integrations.livekit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livekit.LivekitModels.ParticipantInfo;

/** Who is in a room. On the WebRTC thread. */
final class Participants {
  private final Map<String, String> identities = new HashMap<>();

  void update(List<ParticipantInfo> changed) {
    for (ParticipantInfo participant : changed) {
      if (participant.getState() == ParticipantInfo.State.DISCONNECTED) {
        identities.remove(participant.getSid());
      } else {
        identities.put(participant.getSid(), participant.getIdentity());
      }
    }
  }

  /** Whose media stream this is (LiveKit: {@code <participant sid>|<stream>}). */
  String ownerOf(String stream) {
    String sid = stream.split("\\|", 2)[0];
    return identities.getOrDefault(sid, sid);
  }
}
