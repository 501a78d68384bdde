package edu.colloquy.domain.speech;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Sound that was recorded, or where it lies. */
public sealed interface Recording {

  /**
   * A file of any size, sent as it is read.
   *
   * @param content opens it anew for each attempt to send it
   * @param mediaType such as {@code audio/wav}
   */
  record Content(Opener content, String mediaType) implements Recording {}

  /**
   * A file that the recogniser fetches by itself.
   *
   * @param url reachable from the public internet
   */
  record Remote(URI url) implements Recording {}

  /** Opens a file for reading. */
  @FunctionalInterface
  interface Opener {
    /** The file from its beginning; the caller closes it. */
    InputStream open() throws IOException;
  }
}
