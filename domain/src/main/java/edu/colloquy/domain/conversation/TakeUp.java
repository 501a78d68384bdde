package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.InstantSource;

/** Takes a room up where an earlier worker left it. Used by the conversation's thread alone. */
record TakeUp(
    Minutes minutes, Speaking speaking, Welcome welcome, AvatarVoice avatar, InstantSource clock) {

  /** Sees to the turn that was left open, if one was. */
  void run() {
    minutes.dialogue().open().ifPresent(this::open);
  }

  private void open(Turn turn) {
    avatar.interrupt();
    if (!turn.studentText().isBlank()) {
      speaking.answer(turn, false, new TurnStopwatch(clock));
    } else if (turn.number() == 0) {
      welcome.greetIn(turn);
    } else {
      // What was to be said unasked went with the worker that was told it.
      minutes.saveUnasked(minutes.leftUnanswered(turn));
    }
  }
}
