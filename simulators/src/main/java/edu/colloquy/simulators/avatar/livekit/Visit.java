package edu.colloquy.simulators.avatar.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.onvoid.webrtc.RTCIceCandidate;
import edu.colloquy.simulators.avatar.picture.TalkingHead;
import edu.colloquy.simulators.avatar.webrtc.DataChannel;
import edu.colloquy.simulators.avatar.webrtc.Peer;
import edu.colloquy.simulators.avatar.webrtc.Performance;
import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import edu.colloquy.simulators.avatar.webrtc.WebRtcUnavailable;
import java.nio.ByteBuffer;
import java.time.Duration;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.AddTrackRequest;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.Ping;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.TrickleRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An avatar in a room of somebody else's LiveKit server, as one who publishes there (LiveAvatar
 * LITE mode: {@code livekit_config}). It sends its tracks whether or not somebody watches: only the
 * server knows. Its state is touched on the WebRTC thread alone.
 */
final class Visit implements Venue, Peer.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
  private static final Duration PING = Duration.ofSeconds(10);
  private static final int TRACKS = 2;

  private final WebRtc webRtc;
  private final Performance performance;
  private final String audioId = Sid.track();
  private final String videoId = Sid.track();
  private final VisitLine line;
  private Peer publisher;
  private Peer subscriber;
  private DataChannel reliable;
  private int published;
  private boolean over;

  Visit(WebRtc webRtc, String url, String token, String name) {
    this.webRtc = webRtc;
    this.performance = new Performance(webRtc, name, audioId, videoId);
    this.line = new VisitLine(url, token, this::said, this::lost);
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
    byte[] packet = Packets.user(topic, payload);
    webRtc.execute(
        () -> {
          if (!over && reliable != null) {
            reliable.send(packet);
          }
        });
  }

  @Override
  public void close() {
    webRtc.execute(
        () -> {
          line.send(SignalRequest.newBuilder().setLeave(LeaveRequest.newBuilder()));
          end();
        });
  }

  @Override
  public void found(RTCIceCandidate candidate) {
    trickle(candidate, SignalTarget.PUBLISHER);
  }

  @Override
  public void opened(DataChannel channel) {
    // A server opens its channels on the subscriber connection.
  }

  private void said(byte[] message) {
    webRtc.execute(
        () -> {
          try {
            if (!over) {
              handle(SignalResponse.parseFrom(message));
            }
          } catch (InvalidProtocolBufferException | WebRtcUnavailable e) {
            LOG.warn("The avatar leaves the LiveKit room it was sent to: {}", e.getMessage());
            end();
          }
        });
  }

  private void handle(SignalResponse response) {
    switch (response.getMessageCase()) {
      case JOIN -> join();
      case TRACK_PUBLISHED -> trackPublished();
      case ANSWER -> publisher.accept(response.getAnswer().getSdp());
      case OFFER -> answer(response.getOffer());
      case TRICKLE -> add(response.getTrickle());
      case LEAVE -> {
        LOG.info("The LiveKit room ends the avatar's visit: {}", response.getLeave().getReason());
        end();
      }
      default -> {} // who else is there, and how well it goes, changes nothing for the avatar
    }
  }

  private void join() {
    webRtc.start();
    publisher = new Peer(webRtc, this);
    reliable = publisher.open("_reliable", true, _ -> {});
    line.send(SignalRequest.newBuilder().setAddTrack(track(audioId, TrackType.AUDIO)));
    line.send(SignalRequest.newBuilder().setAddTrack(track(videoId, TrackType.VIDEO)));
    ping();
  }

  private void trackPublished() {
    published++;
    if (published == TRACKS) {
      performance.appearOn(publisher, "avatar", "avatar");
      publisher.offer(false, sdp -> line.send(offer(sdp)));
    }
  }

  /** The other direction has to stand too before the server counts the avatar as present. */
  private void answer(SessionDescription offer) {
    if (subscriber == null) {
      webRtc.start();
      subscriber = new Peer(webRtc, new SubscriberEvents());
    }
    subscriber.answer(offer.getSdp(), sdp -> line.send(answer(sdp, offer.getId())));
  }

  private void add(TrickleRequest trickle) {
    Peer peer = trickle.getTarget() == SignalTarget.SUBSCRIBER ? subscriber : publisher;
    if (peer != null && !trickle.getCandidateInit().isEmpty()) {
      peer.add(Candidates.read(trickle));
    }
  }

  private void trickle(RTCIceCandidate candidate, SignalTarget target) {
    line.send(SignalRequest.newBuilder().setTrickle(Candidates.write(candidate, target)));
  }

  private void ping() {
    if (!over) {
      Ping ping = Ping.newBuilder().setTimestamp(System.currentTimeMillis()).build();
      line.send(SignalRequest.newBuilder().setPingReq(ping));
      webRtc.after(PING, this::ping);
    }
  }

  private void lost(String why) {
    webRtc.execute(
        () -> {
          if (!over) {
            LOG.warn(
                "The avatar is not in the LiveKit room it was sent to; check livekit_config: {}",
                why);
            end();
          }
        });
  }

  private void end() {
    if (over) {
      return;
    }
    over = true;
    line.close();
    if (publisher != null) {
      publisher.close();
      performance.goneFrom(publisher);
    }
    if (subscriber != null) {
      subscriber.close();
    }
  }

  private static AddTrackRequest track(String id, TrackType type) {
    AddTrackRequest.Builder track = AddTrackRequest.newBuilder().setCid(id).setType(type);
    return type == TrackType.AUDIO
        ? track.setName("voice").setSource(TrackSource.MICROPHONE).build()
        : track
            .setName("picture")
            .setSource(TrackSource.CAMERA)
            .setWidth(TalkingHead.WIDTH)
            .setHeight(TalkingHead.HEIGHT)
            .build();
  }

  private static SignalRequest.Builder offer(String sdp) {
    return SignalRequest.newBuilder()
        .setOffer(SessionDescription.newBuilder().setType("offer").setSdp(sdp));
  }

  private static SignalRequest.Builder answer(String sdp, int id) {
    return SignalRequest.newBuilder()
        .setAnswer(SessionDescription.newBuilder().setType("answer").setSdp(sdp).setId(id));
  }

  private final class SubscriberEvents implements Peer.Listener {
    @Override
    public void found(RTCIceCandidate candidate) {
      trickle(candidate, SignalTarget.SUBSCRIBER);
    }

    @Override
    public void opened(DataChannel channel) {
      // The avatar is told what to say by its own socket, not by the room.
    }
  }
}
