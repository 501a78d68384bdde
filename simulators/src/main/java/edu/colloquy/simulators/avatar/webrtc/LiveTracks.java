package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import edu.colloquy.simulators.avatar.picture.Canvas;
import edu.colloquy.simulators.avatar.picture.TalkingHead;
import java.time.Duration;
import java.util.concurrent.Future;

/**
 * An avatar's voice and picture while somebody watches: one audio and one video track that any
 * number of peers send. Sounds and draws from its making to {@link #dispose}. On the WebRTC thread.
 */
final class LiveTracks {
  private static final Duration TICK = Duration.ofMillis(20);
  private static final int AUDIO_FRAMES_PER_TICK = 2;

  /** 60 ms a picture: 16.7 pictures a second. */
  private static final int TICKS_PER_PICTURE = 3;

  private final CustomAudioSource audioSource = new CustomAudioSource();
  private final CustomVideoSource videoSource = new CustomVideoSource();
  private final AudioTrack audio;
  private final VideoTrack video;
  private final VoiceQueue voice;
  private final TalkingHead head;
  private final byte[] frame = new byte[VoiceQueue.FRAME_BYTES];
  private final Future<?> clock;
  private double level;
  private long ticks;

  LiveTracks(WebRtc webRtc, String audioId, String videoId, VoiceQueue voice, TalkingHead head) {
    this.voice = voice;
    this.head = head;
    this.audio = webRtc.factory().createAudioTrack(audioId, audioSource);
    this.video = webRtc.factory().createVideoTrack(videoId, videoSource);
    this.clock = webRtc.every(TICK, this::tick);
  }

  AudioTrack audio() {
    return audio;
  }

  VideoTrack video() {
    return video;
  }

  /** Ends the tracks; no peer may be sending them any more. */
  void dispose() {
    clock.cancel(false);
    audio.dispose();
    video.dispose();
    audioSource.dispose();
    videoSource.dispose();
  }

  private void tick() {
    for (int i = 0; i < AUDIO_FRAMES_PER_TICK; i++) {
      level = voice.next(frame) ? Level.of(frame) : 0;
      audioSource.pushAudio(frame, 16, 24_000, 1, VoiceQueue.FRAME_BYTES / Short.BYTES);
    }
    if (ticks++ % TICKS_PER_PICTURE == 0) {
      draw();
    }
  }

  private void draw() {
    NativeI420Buffer buffer = NativeI420Buffer.allocate(TalkingHead.WIDTH, TalkingHead.HEIGHT);
    VideoFrame picture = new VideoFrame(buffer, System.nanoTime());
    try {
      head.draw(
          Canvas.of(
              TalkingHead.WIDTH,
              TalkingHead.HEIGHT,
              new Canvas.Plane(buffer.getDataY(), buffer.getStrideY()),
              new Canvas.Plane(buffer.getDataU(), buffer.getStrideU()),
              new Canvas.Plane(buffer.getDataV(), buffer.getStrideV())),
          level,
          ticks * TICK.toMillis());
      videoSource.pushFrame(picture);
    } finally {
      picture.release();
    }
  }
}
