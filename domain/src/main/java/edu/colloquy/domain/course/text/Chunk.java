package edu.colloquy.domain.course.text;

/**
 * A piece of a document of a size to be searched and quoted.
 *
 * @param heading the headings it stands under, the highest first, joined by {@code " > "}; may be
 *     empty
 * @param text what it says
 * @param place where it begins
 */
public record Chunk(String heading, String text, Place place) {

  /** Heading and text: what is searched, and what a model is given. */
  public String whole() {
    return heading.isEmpty() ? text : heading + "\n" + text;
  }

  /**
   * Where it stands, as it is cited: the document with page, slide or time, or else the heading.
   *
   * @param document the document's name
   */
  public String source(String document) {
    String where = place.unit() == Place.Unit.NONE ? lowestHeading() : place.inWords();
    return where.isEmpty() ? document : document + ", " + where;
  }

  private String lowestHeading() {
    return heading.substring(heading.lastIndexOf(HeadingPath.SEPARATOR) + 1).strip();
  }
}
