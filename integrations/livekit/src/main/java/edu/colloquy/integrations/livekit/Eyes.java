package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.function.Consumer;

/** Takes a remote video track as WebRTC decodes it. Called by WebRTC's decoder thread. */
record Eyes(Consumer<Picture> seen) implements VideoTrackSink {

  @Override
  public void onVideoFrame(VideoFrame frame) {
    // The frame belongs to WebRTC; only the conversion is ours to release.
    I420Buffer buffer = frame.buffer.toI420();
    try {
      seen.accept(new Picture(buffer));
    } finally {
      buffer.release();
    }
  }
}
