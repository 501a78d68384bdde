package edu.colloquy.simulators.students;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a student speaks, and which line. Driven by the audio: one {@link #nextFrame} and one {@link
 * #step} every 20 ms, by one thread; what is shown of it can be read by any.
 */
final class Conversation {
  private enum Phase {
    AWAITING_GREETING,
    ABOUT_TO_SPEAK,
    SPEAKING,
    AWAITING_ANSWER,
    GIVEN_UP,
    DONE
  }

  private final List<String> lines;
  private final StudentTimings timings;
  private final RandomGenerator random;
  private final Listening ears;
  private final Mouth mouth;
  private final Journal journal;
  private final Patience patience = new Patience();
  private Phase phase = Phase.AWAITING_GREETING;
  private Duration thinkingTime;
  private int line = -1;
  private int repeats;
  private boolean lineBegun;
  private double lineEndedSeconds;
  private volatile StudentStatus status = StudentStatus.WAITING;
  private volatile int linesSaid;
  private volatile String lastHeard = "";

  Conversation(
      List<String> lines,
      StudentTimings timings,
      RandomGenerator random,
      Listening ears,
      Mouth mouth,
      Journal journal) {
    this.lines = lines;
    this.timings = timings;
    this.random = random;
    this.ears = ears;
    this.mouth = mouth;
    this.journal = journal;
    patience.last(timings.greetingPatience());
    drawThinkingTime();
  }

  StudentStatus status() {
    return status;
  }

  int linesSaid() {
    return linesSaid;
  }

  String lastHeard() {
    return lastHeard;
  }

  /** What enters the room now; {@code null} for nothing. */
  AudioFrame nextFrame() {
    if (phase != Phase.SPEAKING) {
      return null;
    }
    AudioFrame frame = mouth.next();
    if (!lineBegun) {
      lineBegun = true;
      journal.speechStarted(line, lines.get(line));
    }
    if (mouth.finished()) {
      journal.speechEnded(line, lines.get(line));
      awaitAnswer();
    }
    return frame;
  }

  /** Decides what to do, once the 20 ms of the room have been heard. */
  void step(Seat seat) {
    if (phase == Phase.SPEAKING) {
      return;
    }
    boolean tutorReturned = seat.takeReturn();
    boolean tutorHasFinished = takeWhatTutorSaid();
    if (!seat.room().isEmpty()) { // The main session is not where a student talks.
      decide(seat, tutorReturned, tutorHasFinished);
    }
    status = shown();
  }

  private void decide(Seat seat, boolean tutorReturned, boolean tutorHasFinished) {
    switch (phase) {
      case AWAITING_GREETING -> {
        if (tutorHasFinished || patienceRunsOut(seat)) {
          goOn();
        }
      }
      case ABOUT_TO_SPEAK -> {
        if (tutorReturned) {
          patience.last(thinkingTime);
        }
        if (mouth.ready() && patienceRunsOut(seat)) {
          begin();
        }
      }
      case AWAITING_ANSWER -> {
        if (tutorReturned) {
          patience.shorten(thinkingTime);
        }
        if (tutorHasFinished) {
          goOn();
        } else if (patienceRunsOut(seat)) {
          repeat();
        }
      }
      case GIVEN_UP -> {
        if (tutorHasFinished) {
          goOn();
        }
      }
      case SPEAKING, DONE -> {}
    }
  }

  /** Whether the tutor said something after the student's last line, and is silent now. */
  private boolean takeWhatTutorSaid() {
    if (!ears.heardAndQuietFor(thinkingTime)) {
      return false;
    }
    lastHeard = ears.takeWords();
    journal.heard(lastHeard);
    return ears.spokeSince(lineEndedSeconds);
  }

  private boolean patienceRunsOut(Seat seat) {
    if (ears.hearingVoice()) {
      patience.refill();
      return false;
    }
    return seat.inCompany() && patience.runsOut();
  }

  private void goOn() {
    if (line + 1 < lines.size()) {
      line++;
      repeats = 0;
      mouth.prepare(lines.get(line));
      speakSoon();
    } else {
      phase = Phase.DONE;
      journal.done();
    }
  }

  private void repeat() {
    if (repeats < timings.maxRepeats()) {
      repeats++;
      speakSoon();
    } else {
      phase = Phase.GIVEN_UP;
    }
  }

  private void speakSoon() {
    phase = Phase.ABOUT_TO_SPEAK;
    patience.last(Duration.ZERO);
  }

  private void begin() {
    mouth.begin();
    lineBegun = false;
    linesSaid = line + 1;
    phase = Phase.SPEAKING;
    status = StudentStatus.SPEAKING;
  }

  private void awaitAnswer() {
    phase = Phase.AWAITING_ANSWER;
    lineEndedSeconds = ears.nowSeconds();
    patience.last(timings.answerPatience());
    drawThinkingTime();
  }

  /** After the last line the longest time, so that an answer with pauses is heard to its end. */
  private void drawThinkingTime() {
    long least = timings.thinkAtLeast().toMillis();
    long most = timings.thinkAtMost().toMillis();
    boolean allSaid = line + 1 == lines.size();
    thinkingTime = Duration.ofMillis(allSaid ? most : random.nextLong(least, most + 1));
  }

  private StudentStatus shown() {
    return switch (phase) {
      case AWAITING_GREETING ->
          ears.hearingVoice() ? StudentStatus.LISTENING : StudentStatus.WAITING;
      case ABOUT_TO_SPEAK -> StudentStatus.THINKING;
      case SPEAKING -> StudentStatus.SPEAKING;
      case AWAITING_ANSWER ->
          ears.spokeSince(lineEndedSeconds) && !ears.hearingVoice()
              ? StudentStatus.THINKING
              : StudentStatus.LISTENING;
      case GIVEN_UP -> StudentStatus.WAITING;
      case DONE -> StudentStatus.DONE;
    };
  }
}
