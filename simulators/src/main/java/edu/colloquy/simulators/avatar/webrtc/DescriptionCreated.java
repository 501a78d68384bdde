package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with a description that WebRTC made. */
record DescriptionCreated(Consumer<RTCSessionDescription> next)
    implements CreateSessionDescriptionObserver {
  private static final Logger LOG = LoggerFactory.getLogger(DescriptionCreated.class);

  @Override
  public void onSuccess(RTCSessionDescription description) {
    next.accept(description);
  }

  @Override
  public void onFailure(String error) {
    LOG.warn("A viewer of the avatar gets no picture: WebRTC could not describe it: {}", error);
  }
}
