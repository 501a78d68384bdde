package edu.colloquy.local.demo;

import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.net.URI;
import java.util.List;

/** What the professor says to the whole class, in the meeting's main session. */
final class Lecture implements AutoCloseable {
  private final ZoomSimulator zoom;
  private final VirtualProfessor professor;
  private final List<String> sentences;

  /**
   * @param sentences what is to be said; may be none
   * @param speed of speech, 1 as in life
   */
  Lecture(ZoomSimulator zoom, String name, String email, List<String> sentences, double speed) {
    this.zoom = zoom;
    this.professor = new VirtualProfessor(name, email, speed);
    this.sentences = sentences;
  }

  /**
   * The professor joins and begins to speak.
   *
   * @throws IllegalStateException if the meeting does not let them in
   */
  void begin(URI joinUrl) {
    try {
      professor.join(zoom, JoinLink.parse(joinUrl), "");
    } catch (MeetingRefused e) {
      throw new IllegalStateException("The professor could not join: " + e.getMessage(), e);
    }
    sentences.forEach(professor::say);
  }

  boolean isOver() {
    return professor.said().size() == sentences.size();
  }

  /** The professor leaves. */
  @Override
  public void close() {
    professor.leave();
  }
}
