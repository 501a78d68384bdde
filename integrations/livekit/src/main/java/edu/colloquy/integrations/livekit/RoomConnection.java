package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.RTCIceServer;
import java.time.Duration;
import java.util.List;
import livekit.LivekitRtc.ICEServer;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.Ping;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.TrickleRequest;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A participant of a room, through however many lines. A line that breaks is resumed, as LiveKit
 * has it; if the server no longer knows us, or media fails, we enter anew. Its state is only
 * touched on the WebRTC thread.
 */
final class RoomConnection implements LiveKitRoom, SignalLine.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(RoomConnection.class);
  private static final Duration PING = Duration.ofSeconds(10);

  private final WebRtc webRtc;
  private final OkHttpClient http;
  private final Timings timings;
  private final Door door;
  private final Wish wish;
  private final RoomListener listener;
  private final Participants participants = new Participants();

  private SignalLine line;
  private String sid;
  private List<RTCIceServer> iceServers = List.of();
  private Subscriber subscriber;
  private Outbox outbox;
  private int attempt;
  private boolean up;
  private boolean over;

  RoomConnection(
      WebRtc webRtc,
      OkHttpClient http,
      Timings timings,
      Door door,
      Wish wish,
      RoomListener listener) {
    this.webRtc = webRtc;
    this.http = http;
    this.timings = timings;
    this.door = door;
    this.wish = wish;
    this.listener = listener;
  }

  /** Opens a line: as who we were, or as somebody new. */
  void connect() {
    if (!over) {
      String url = sid == null ? door.entry() : door.reentry(sid);
      line = new SignalLine(webRtc, http, url, this);
    }
  }

  @Override
  public void send(String topic, byte[] payload) {
    webRtc.execute(
        () -> {
          if (sid == null) {
            webRtc.after(timings.firstWait(), () -> resend(topic, payload));
          } else {
            outbox().send(topic, payload);
          }
        });
  }

  @Override
  public void close() {
    webRtc.execute(
        () -> {
          if (!over) {
            tell(SignalRequest.newBuilder().setLeave(LeaveRequest.newBuilder()));
            finish();
          }
        });
  }

  @Override
  public void said(SignalLine from, SignalResponse response) {
    if (over || from != line) {
      return;
    }
    switch (response.getMessageCase()) {
      case JOIN -> joined(response.getJoin());
      case RECONNECT -> resumed();
      case OFFER -> subscriber.answer(response.getOffer().getSdp(), this::answer);
      case ANSWER -> outbox.accept(response.getAnswer().getSdp());
      case TRICKLE -> add(response.getTrickle());
      case UPDATE -> participants.update(response.getUpdate().getParticipantsList());
      case LEAVE -> dismissed(response.getLeave());
      default -> {} // of tracks' states, speakers and quality we want nothing
    }
  }

  @Override
  public void gone(SignalLine from, int status, String why) {
    if (over || from != line) {
      return;
    }
    if (status == 401 || status == 403) {
      end("the server does not accept the token (" + why + "): ask for a new one");
    } else if (status == 404) {
      end("there is no such room (" + why + ")");
    } else {
      again(why);
    }
  }

  /** The connection by which we receive is up. */
  void up() {
    attempt = 0;
    if (!up) {
      up = true;
      listener.connected();
    }
  }

  /** The media failed: all that helps is to enter anew. */
  void failed(String why) {
    if (!over) {
      forget();
      again(why);
    }
  }

  void trickle(String candidate, SignalTarget target) {
    TrickleRequest trickle =
        TrickleRequest.newBuilder().setCandidateInit(candidate).setTarget(target).build();
    tell(SignalRequest.newBuilder().setTrickle(trickle));
  }

  private void joined(JoinResponse join) {
    sid = join.getParticipant().getSid();
    iceServers = join.getIceServersList().stream().map(RoomConnection::iceServer).toList();
    participants.update(join.getOtherParticipantsList());
    try {
      subscriber = new Subscriber(this, webRtc, iceServers, wish, listener, participants);
    } catch (RoomUnavailable e) {
      LOG.debug("Why WebRTC did not start", e);
      end(e.getMessage());
      return;
    }
    ping(line);
  }

  private void resumed() {
    if (outbox != null) {
      outbox.restart(this::offer);
    }
    ping(line);
    up();
  }

  private void dismissed(LeaveRequest leave) {
    switch (leave.getAction()) {
      case RESUME -> again("the server asks us to come back");
      case RECONNECT -> failed("the server asks us to enter anew");
      case DISCONNECT, UNRECOGNIZED -> end(leave.getReason().name());
    }
  }

  private void again(String why) {
    if (line == null) {
      return; // it is being connected again already
    }
    line.close();
    line = null;
    if (up) {
      up = false;
      listener.lost();
    }
    if (attempt >= timings.tries()) {
      end("the room could not be reached again: " + why);
      return;
    }
    LOG.debug("A LiveKit room is entered again: {}", why);
    webRtc.after(timings.wait(attempt++), this::connect);
  }

  private void end(String reason) {
    if (!over) {
      finish();
      listener.ended(reason);
    }
  }

  private void finish() {
    over = true;
    forget();
    if (line != null) {
      line.close();
    }
  }

  private void forget() {
    sid = null;
    if (subscriber != null) {
      subscriber.close();
      subscriber = null;
    }
    if (outbox != null) {
      outbox.close();
      outbox = null;
    }
  }

  private void resend(String topic, byte[] payload) {
    if (!over) {
      send(topic, payload);
    }
  }

  private Outbox outbox() {
    if (outbox == null) {
      outbox = new Outbox(this, webRtc, iceServers, this::offer);
    }
    return outbox;
  }

  private void offer(String sdp) {
    tell(SignalRequest.newBuilder().setOffer(description("offer", sdp)));
  }

  private void answer(String sdp) {
    tell(SignalRequest.newBuilder().setAnswer(description("answer", sdp)));
  }

  /** What is said while there is no line is lost; a new line begins with a new offer. */
  private void tell(SignalRequest.Builder request) {
    if (line != null) {
      line.send(request);
    }
  }

  private void add(TrickleRequest trickle) {
    if (trickle.getTarget() == SignalTarget.SUBSCRIBER) {
      subscriber.add(trickle.getCandidateInit());
    } else if (outbox != null) {
      outbox.add(trickle.getCandidateInit());
    }
  }

  private void ping(SignalLine pinged) {
    if (!over && pinged == line) {
      Ping ping = Ping.newBuilder().setTimestamp(System.currentTimeMillis()).build();
      pinged.send(SignalRequest.newBuilder().setPingReq(ping));
      webRtc.after(PING, () -> ping(pinged));
    }
  }

  private static SessionDescription description(String type, String sdp) {
    return SessionDescription.newBuilder().setType(type).setSdp(sdp).build();
  }

  private static RTCIceServer iceServer(ICEServer told) {
    RTCIceServer server = new RTCIceServer();
    server.urls = told.getUrlsList();
    server.username = told.getUsername();
    server.password = told.getCredential();
    return server;
  }
}
