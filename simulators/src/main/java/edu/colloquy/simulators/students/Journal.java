package edu.colloquy.simulators.students;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.util.Map;

/** Notes what one student says and hears, under the student's e-mail. */
record Journal(String email, WireLog log) {
  void speechStarted(int line, String text) {
    log.saw(Seen.STUDENT_SPEECH_STARTED, email, Map.of("line", line, "text", text));
  }

  void speechEnded(int line, String text) {
    log.saw(Seen.STUDENT_SPEECH_ENDED, email, Map.of("line", line, "text", text));
  }

  void heard(String text) {
    log.saw(Seen.STUDENT_HEARD, email, Map.of("text", text));
  }

  void done() {
    log.saw(Seen.STUDENT_DONE, email);
  }
}
