package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on once WebRTC has taken a description. */
record DescriptionSet(Runnable next) implements SetSessionDescriptionObserver {
  private static final Logger LOG = LoggerFactory.getLogger(DescriptionSet.class);

  @Override
  public void onSuccess() {
    next.run();
  }

  @Override
  public void onFailure(String error) {
    LOG.warn("A viewer of the avatar gets no picture: WebRTC refused a description: {}", error);
  }
}
