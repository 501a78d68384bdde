package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.function.Consumer;

/** What WebRTC tells of making and taking session descriptions, on threads of its own. */
final class Described {
  private Described() {}

  static CreateSessionDescriptionObserver made(
      Consumer<RTCSessionDescription> next, Consumer<String> failed) {
    return new CreateSessionDescriptionObserver() {
      @Override
      public void onSuccess(RTCSessionDescription description) {
        next.accept(description);
      }

      @Override
      public void onFailure(String error) {
        failed.accept(error);
      }
    };
  }

  static SetSessionDescriptionObserver taken(Runnable next, Consumer<String> failed) {
    return new SetSessionDescriptionObserver() {
      @Override
      public void onSuccess() {
        next.run();
      }

      @Override
      public void onFailure(String error) {
        failed.accept(error);
      }
    };
  }
}
