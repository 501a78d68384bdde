package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A machine, its clock, and the hand that plays Zoom: what it dialled, said and told. */
final class Wire {
  static final RtmsApp APP = new RtmsApp("client", "secret");

  final VirtualClock clock = new VirtualClock();
  final List<String> dialled = new ArrayList<>();
  final List<RtmsRequest> said = new ArrayList<>();
  final List<Integer> closed = new ArrayList<>();
  final List<RtmsEvent> told = new ArrayList<>();
  private final StreamMachine machine;
  private int lastDial;
  private int signaling;
  private int media;

  Wire() {
    machine =
        new StreamMachine(
            new RtmsJob(1, "u/+==", "s1", List.of("wss://sig/1", "wss://sig/2"), Optional.empty()),
            APP,
            RtmsTimings.usual());
    done(machine.start(clock.instant()));
  }

  /** Lets the newest socket connect, as the one for signaling. */
  void signalingOpens() {
    signaling = lastDial;
    done(machine.opened(signaling));
  }

  void mediaOpens() {
    media = lastDial;
    done(machine.opened(media));
  }

  void signalingSays(String json) {
    receives(signaling, json);
  }

  void mediaSays(String json) {
    receives(media, json);
  }

  /** Zoom takes the signaling handshake. */
  void signalingAnswers() {
    signalingSays(
        "{'msg_type':2,'protocol_version':1,'status_code':0,'reason':'','media_server':"
            + "{'server_urls':{'transcript':'wss://media/t','audio':'wss://media/a','all':'wss://media/all'}}}");
  }

  void mediaAnswers() {
    mediaSays("{'msg_type':4,'protocol_version':1,'status_code':0,'reason':''}");
  }

  /** Both handshakes, from the newest dial on. */
  void connects() {
    signalingOpens();
    signalingAnswers();
    mediaOpens();
    mediaAnswers();
  }

  void loseSignaling() {
    done(machine.lost(signaling, "cut", clock.instant()));
  }

  void loseMedia() {
    done(machine.lost(media, "cut", clock.instant()));
  }

  /** The newest socket cannot be connected. */
  void refuseDial() {
    done(machine.lost(lastDial, "refused", clock.instant()));
  }

  void learn(RtmsStream stream) {
    done(machine.learn(stream, clock.instant()));
  }

  void leave() {
    done(machine.leave());
  }

  /** Lets time pass; the machine is asked whenever it wants to be. */
  void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    while (due().isBefore(end) || due().equals(end)) {
      clock.advance(Duration.between(clock.instant(), due()));
      done(machine.tick(clock.instant()));
    }
    clock.advance(Duration.between(clock.instant(), end));
  }

  /** As {@link #pass}, with a keep-alive on both sockets every ten seconds. */
  void passAlive(Duration time) {
    for (long left = time.toSeconds(); left > 0; left -= 10) {
      pass(Duration.ofSeconds(Math.min(10, left)));
      signalingSays("{'msg_type':12,'timestamp':1}");
      mediaSays("{'msg_type':12,'timestamp':1}");
    }
  }

  int connections() {
    return (int) told.stream().filter(RtmsEvent.Connected.class::isInstance).count();
  }

  RtmsEvent.Ended ended() {
    return (RtmsEvent.Ended) told.getLast();
  }

  int signalingSocket() {
    return signaling;
  }

  int mediaSocket() {
    return media;
  }

  private Instant due() {
    return machine.due().orElse(Instant.MAX);
  }

  private void receives(int dial, String json) {
    done(machine.received(dial, RtmsMessage.parse(json.replace('\'', '"'), "s1"), clock.instant()));
  }

  private void done(List<Action> actions) {
    for (Action action : actions) {
      switch (action) {
        case Action.Open(int dial, String url) -> {
          lastDial = dial;
          dialled.add(url);
        }
        case Action.Send(int dial, RtmsRequest request) -> said.add(request);
        case Action.Close(int dial) -> closed.add(dial);
        case Action.Tell(RtmsEvent event) -> told.add(event);
      }
    }
  }
}
