package edu.colloquy.local.template;

/** The template says something that cannot be read or evaluated here; the message names where. */
public final class TemplateException extends RuntimeException {

  /**
   * @param place where in the template it stands
   * @param problem what is wrong and what to do, as one sentence
   */
  public TemplateException(Place place, String problem) {
    super(place + ": " + problem);
  }

  TemplateException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
