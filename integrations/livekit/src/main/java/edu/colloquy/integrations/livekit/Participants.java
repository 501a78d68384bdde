package edu.colloquy.integrations.livekit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import livekit.LivekitModels.ParticipantInfo;

/** Who is in a room. On the WebRTC thread. */
final class Participants {
  private static final Pattern MSID = Pattern.compile("a=msid:(\\S+) (\\S+)");

  private final Map<String, String> identities = new HashMap<>();
  private final Map<String, String> streams = new HashMap<>();

  void update(List<ParticipantInfo> changed) {
    for (ParticipantInfo participant : changed) {
      if (participant.getState() == ParticipantInfo.State.DISCONNECTED) {
        identities.remove(participant.getSid());
      } else {
        identities.put(participant.getSid(), participant.getIdentity());
      }
    }
  }

  /** Learns which track belongs to which stream from the server's offer (RFC 8830). */
  void offered(String sdp) {
    MSID.matcher(sdp).results().forEach(msid -> streams.put(msid.group(2), msid.group(1)));
  }

  /** Whose track this is (LiveKit: its stream is {@code <participant sid>|<track sid>}). */
  String ownerOf(String track) {
    String sid = streams.getOrDefault(track, track).split("\\|", 2)[0];
    return identities.getOrDefault(sid, sid);
  }
}
