package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.integrations.zoom.rtms.Line.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two connections of a stream, and what is wanted to be done by now. Not thread-safe. */
final class Lines {
  private final Line signaling = new Line(Kind.SIGNALING);
  private final Line media = new Line(Kind.MEDIA);
  private final List<Action> actions = new ArrayList<>();
  private int dials;
  private boolean over;

  Line signaling() {
    return signaling;
  }

  Line media() {
    return media;
  }

  /** The line whose newest socket this is, if it is open. */
  Optional<Line> of(int dial) {
    return Stream.of(signaling, media)
        .filter(line -> line.isOpen() && line.dial() == dial)
        .findFirst();
  }

  void dial(Line line, String url, Instant now, Duration limit) {
    line.dialled(++dials, now, limit);
    actions.add(new Action.Open(dials, url));
  }

  void send(Line line, RtmsRequest request) {
    actions.add(new Action.Send(line.dial(), request));
  }

  void close(Line line) {
    if (line.isOpen()) {
      actions.add(new Action.Close(line.dial()));
      line.closed();
    }
  }

  void tell(RtmsEvent event) {
    actions.add(new Action.Tell(event));
  }

  /** Closes both for good. */
  void end() {
    close(media);
    close(signaling);
    over = true;
  }

  /** The same, and nothing is told after this. */
  void end(RtmsEvent.Ended last) {
    end();
    tell(last);
  }

  boolean isOver() {
    return over;
  }

  /** What is wanted to be done since this was last asked. */
  List<Action> taken() {
    List<Action> wanted = List.copyOf(actions);
    actions.clear();
    return wanted;
  }
}
