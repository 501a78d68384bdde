package edu.colloquy.domain.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Sees to it that a student is greeted, and so told that words are kept, before anything else: what
 * is being said to a room that nobody was seen in is said after the greeting, and what is asked for
 * during the greeting waits for its end. Used by the conversation's thread alone.
 */
final class Welcome {
  private final String greeting;
  private final Minutes minutes;
  private final Speaking speaking;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** What was being said when the student was seen. */
  private Optional<PutOff> putOff = Optional.empty();

  /** The turn that an earlier worker was to greet in, and did not. */
  private Optional<Turn> leftOpen = Optional.empty();

  /** The turn in which the greeting is said. */
  private Optional<Turn> greetingTurn = Optional.empty();

  Welcome(String greeting, Minutes minutes, Speaking speaking) {
    this.greeting = greeting;
    this.minutes = minutes;
    this.speaking = speaking;
  }

  /** The student is in the room: greets, once. */
  void studentPresent() {
    if (isGreeting() || minutes.dialogue().wasHeard(greeting)) {
      return;
    }
    putOff = speaking.putOff();
    Turn turn = leftOpen.orElseGet(() -> minutes.open(""));
    leftOpen = Optional.empty();
    greetingTurn = Optional.of(turn);
    speaking.say(turn, greeting);
    minutes.saveUnasked(turn);
  }

  /** Leaves a turn to the greeting that its worker did not come to say. */
  void greetIn(Turn turn) {
    leftOpen = Optional.of(turn);
  }

  /** Does something now, or after the greeting if that is being said. */
  void afterwards(Runnable command) {
    if (isGreeting()) {
      waiting.add(command);
    } else {
      command.run();
    }
  }

  /** The tutor is silent: what waited comes next, one thing at a time. */
  void tutorFinished() {
    if (speaking.current().isPresent()) {
      return;
    }
    Optional<PutOff> first = putOff;
    putOff = Optional.empty();
    first.ifPresentOrElse(
        speaking::resume, () -> Optional.ofNullable(waiting.poll()).ifPresent(Runnable::run));
  }

  /** The room is over: what was put off is left unsaid. */
  void finish() {
    putOff.ifPresent(answer -> minutes.saveUnasked(minutes.leftUnanswered(answer.turn())));
    putOff = Optional.empty();
  }

  private boolean isGreeting() {
    return greetingTurn.isPresent()
        && speaking.current().map(Turn::number).equals(greetingTurn.map(Turn::number));
  }
}
