package edu.colloquy.simulators.avatar.webrtc;

import edu.colloquy.simulators.avatar.picture.TalkingHead;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * One avatar's appearance: what it says, and how it looks, for the peers that send it. As long as
 * no peer does, nothing is queued, encoded or drawn. {@link #say} and {@link #hush} may be called
 * by any thread and never wait; the rest happens on the WebRTC thread.
 */
public final class Performance {
  private final WebRtc webRtc;
  private final String name;
  private final String audioId;
  private final String videoId;
  private final VoiceQueue voice = new VoiceQueue();
  private final Set<Peer> peers = new HashSet<>();
  private volatile LiveTracks tracks;

  /**
   * An avatar that nobody watches yet.
   *
   * @param name whom it looks like; shown in the picture
   * @param audioId the id of its audio track in SDP
   * @param videoId the id of its video track in SDP
   */
  public Performance(WebRtc webRtc, String name, String audioId, String videoId) {
    this.webRtc = webRtc;
    this.name = name;
    this.audioId = audioId;
    this.videoId = videoId;
  }

  /**
   * Says something to whoever watches.
   *
   * @param pcm PCM16 little-endian, mono, 24 kHz, whole frames of 20 ms
   */
  public void say(ByteBuffer pcm) {
    if (tracks != null) {
      voice.add(pcm);
    }
  }

  /** Falls silent at once. */
  public void hush() {
    voice.clear();
  }

  /** A peer sends it from now on, as two streams; the peer has to be negotiated then. */
  public void appearOn(Peer peer, String audioStream, String videoStream) {
    if (tracks == null) {
      voice.clear();
      tracks = new LiveTracks(webRtc, audioId, videoId, voice, new TalkingHead(name));
    }
    peers.add(peer);
    peer.send(tracks.audio(), audioStream);
    peer.send(tracks.video(), videoStream);
  }

  /** A peer that was closed; does nothing if it did not send this. */
  public void goneFrom(Peer peer) {
    if (peers.remove(peer) && peers.isEmpty()) {
      tracks.dispose();
      tracks = null;
    }
  }
}
