package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a zipped package. What is not asked for, pictures and films, is never unpacked; what
 * is, is so up to a limit, whatever its header says. For one thread.
 */
final class ZipParts implements AutoCloseable {
  private static final int MOST_PART_BYTES = 8 << 20;
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_PARTS = 20_000;

  private final Path file;
  private final ZipFile zip;
  private long unpacked;

  /**
   * @throws IOException when it is no zip
   */
  ZipParts(byte[] content) throws IOException {
    file = Files.createTempFile("document", ".zip");
    try {
      Files.write(file, content);
      zip = new ZipFile(file.toFile());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    if (zip.size() > MOST_PARTS) {
      close();
      throw tooLarge();
    }
  }

  /** A part by its name, without a slash in front. */
  Optional<byte[]> find(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream part = zip.getInputStream(entry)) {
      byte[] bytes = part.readNBytes(MOST_PART_BYTES + 1);
      unpacked += bytes.length;
      if (bytes.length > MOST_PART_BYTES || unpacked > MOST_BYTES) {
        throw tooLarge();
      }
      return Optional.of(bytes);
    }
  }

  /**
   * As {@link #find}.
   *
   * @throws IOException when it is not there
   */
  byte[] require(String name) throws IOException {
    return find(name).orElseThrow(() -> new IOException("It has no part " + name + "."));
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static UnreadableDocumentException tooLarge() {
    return new UnreadableDocumentException(
        "It unpacks to far more than slides have. Save it as PDF and upload that.");
  }
}
