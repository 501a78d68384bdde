package edu.colloquy.local.template;

/**
 * Where in a template something stands, for the reader of an error.
 *
 * @param path the keys from the top, such as {@code Resources.Router.Properties.Handler}
 */
public record Place(String path) {

  /** The property of a resource. */
  static Place of(Resource resource) {
    return new Place("Resources." + resource.logicalId() + ".Properties");
  }

  /** What stands under a key of this place. */
  public Place in(Object key) {
    return new Place(path + "." + key);
  }

  @Override
  public String toString() {
    return "template.yaml, " + path;
  }
}
