package edu.colloquy.local.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an object, as {@code Range: bytes=first-last} asks for it.
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads a {@code Range} header; one that cannot be read is ignored, as HTTP has it.
   *
   * @param size of the object, in bytes
   * @throws S3Exception {@code InvalidRange} when it lies outside of the object
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || header.equals("bytes=-")) {
      return Optional.empty();
    }
    boolean fromEnd = range.group(1).isEmpty();
    long first =
        fromEnd
            ? Math.max(0, size - Long.parseLong(range.group(2)))
            : Long.parseLong(range.group(1));
    boolean toEnd = fromEnd || range.group(2).isEmpty();
    long last = toEnd ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
    if (first > last) {
      throw new S3Exception(416, "InvalidRange", "The requested range is not satisfiable");
    }
    return Optional.of(new ByteRange(first, last));
  }

  long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}. */
  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }

  /** Copies this part of a file. */
  void copy(Path file, OutputStream to) throws IOException {
    try (var content = FileChannel.open(file)) {
      WritableByteChannel sink = Channels.newChannel(to);
      for (long copied = 0; copied < length(); ) {
        long more = content.transferTo(first + copied, length() - copied, sink);
        if (more == 0) {
          throw new EOFException(file + " has become shorter while it was read.");
        }
        copied += more;
      }
    }
  }
}
