package edu.colloquy.domain.course;

import java.util.List;

/** Turns texts into vectors; what means alike points alike. Thread-safe. */
public interface Embedder {

  /** The model: vectors of different models cannot be compared. */
  String name();

  /**
   * The vectors of some texts, in their order, of as many dimensions each.
   *
   * @throws edu.colloquy.domain.ServiceException when an outside service fails
   */
  List<float[]> embed(List<String> texts);

  /**
   * The vector of a question, for which somebody waits.
   *
   * @throws edu.colloquy.domain.ServiceException when an outside service fails or takes too long
   */
  default float[] embedQuestion(String question) {
    return embed(List.of(question)).getFirst();
  }
}
