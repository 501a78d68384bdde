package edu.colloquy.simulators.avatar.livekit;

import edu.colloquy.simulators.avatar.webrtc.Performance;
import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import edu.colloquy.simulators.avatar.webrtc.WebRtcUnavailable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitRtc.LeaveRequest.Action;
import livekit.LivekitRtc.SignalRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room of one avatar. Without viewers it costs nothing. Thread-safe: what it is told is done on
 * the WebRTC thread, in order; nothing waits.
 */
public final class LiveKitRoom implements Venue {
  private static final Logger LOG = LoggerFactory.getLogger(LiveKitRoom.class);

  /** How long a viewer whose signalling broke may come back as the same one. */
  private static final Duration RESUMABLE = Duration.ofSeconds(15);

  private final String name;
  private final Publisher publisher;
  private final WebRtc webRtc;
  private final DataListener data;
  private final Runnable onClose;
  private final Performance performance;
  private final Map<String, Viewer> viewers = new HashMap<>();
  private final Greeting greeting;
  private boolean closed;

  LiveKitRoom(
      String name,
      Publisher publisher,
      List<String> companions,
      WebRtc webRtc,
      DataListener data,
      Runnable onClose) {
    this.name = name;
    this.publisher = publisher;
    this.webRtc = webRtc;
    this.data = data;
    this.onClose = onClose;
    this.greeting = new Greeting(name, publisher, companions);
    this.performance =
        new Performance(webRtc, publisher.name(), publisher.audioSid(), publisher.videoSid());
  }

  @Override
  public void say(ByteBuffer pcm) {
    performance.say(pcm);
  }

  @Override
  public void hush() {
    performance.hush();
  }

  @Override
  public void send(String topic, byte[] payload) {
    byte[] packet = Packets.user(publisher.identity(), topic, payload);
    webRtc.execute(() -> viewers.values().forEach(viewer -> viewer.send(packet)));
  }

  /** Sends everybody out, for good. */
  @Override
  public void close() {
    onClose.run();
    webRtc.execute(
        () -> {
          closed = true;
          List.copyOf(viewers.values())
              .forEach(viewer -> dismiss(viewer, DisconnectReason.ROOM_DELETED));
        });
  }

  /** Somebody comes in; one who is here under the same identity is sent out. */
  void enter(Grant grant, boolean subscribed, SignalSocket socket) {
    webRtc.execute(
        () -> {
          if (closed || !started(socket)) {
            socket.leave(DisconnectReason.JOIN_FAILURE, Action.DISCONNECT);
            return;
          }
          new ArrayList<>(viewers.values())
              .stream()
                  .filter(viewer -> viewer.grant().identity().equals(grant.identity()))
                  .forEach(viewer -> dismiss(viewer, DisconnectReason.DUPLICATE_IDENTITY));
          Viewer viewer = new Viewer(grant, webRtc, performance, publisher, data, socket);
          viewers.put(viewer.sid(), viewer);
          socket.send(greeting.join(viewer.info()));
          viewer.begin(subscribed);
        });
  }

  /** A client whose signalling broke comes back. */
  void resume(String sid, SignalSocket socket) {
    webRtc.execute(
        () -> {
          Viewer viewer = viewers.get(sid);
          if (viewer == null) {
            socket.leave(DisconnectReason.STATE_MISMATCH, Action.RECONNECT);
            return;
          }
          viewer.socket(socket);
          socket.send(greeting.reconnect());
          viewer.restart();
        });
  }

  /** A client says something by a socket. */
  void handle(SignalSocket socket, SignalRequest request) {
    webRtc.execute(
        () ->
            viewerAt(socket)
                .ifPresent(
                    viewer -> {
                      if (request.hasLeave()) {
                        remove(viewer);
                        socket.close(1000, "left");
                      } else {
                        handle(viewer, request);
                      }
                    }));
  }

  /** A socket is gone; its viewer stays for a while, lest it resumes. */
  void lost(SignalSocket socket) {
    webRtc.execute(
        () ->
            viewerAt(socket)
                .ifPresent(
                    viewer -> {
                      viewer.socket(null);
                      webRtc.after(
                          RESUMABLE,
                          () -> {
                            if (viewer.socket() == null) {
                              remove(viewer);
                            }
                          });
                    }));
  }

  private void handle(Viewer viewer, SignalRequest request) {
    try {
      viewer.handle(request);
    } catch (IllegalArgumentException e) {
      viewer.socket().close(1007, e.getMessage());
    }
  }

  private boolean started(SignalSocket socket) {
    try {
      webRtc.start();
      return true;
    } catch (WebRtcUnavailable e) {
      LOG.warn("Nobody can watch the avatar of {}: {}", name, e.getMessage());
      LOG.debug("Why WebRTC did not start", e);
      return false;
    }
  }

  private Optional<Viewer> viewerAt(SignalSocket socket) {
    return viewers.values().stream().filter(viewer -> viewer.socket() == socket).findFirst();
  }

  private void dismiss(Viewer viewer, DisconnectReason reason) {
    if (viewer.socket() != null) {
      viewer.socket().leave(reason, Action.DISCONNECT);
    }
    remove(viewer);
  }

  private void remove(Viewer viewer) {
    if (viewers.remove(viewer.sid()) != null) {
      viewer.close();
    }
  }
}
