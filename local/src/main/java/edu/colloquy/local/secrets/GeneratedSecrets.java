package edu.colloquy.local.secrets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Values that nobody typed: made up once for each secret and, where there is a folder, the same
 * after a restart, so that what was signed with them stays valid. Thread-safe.
 */
final class GeneratedSecrets {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private final Optional<Path> file;
  private final Map<String, String> byName;

  /**
   * @param folder where they are kept; empty for as long as this process lives
   */
  GeneratedSecrets(Optional<Path> folder) {
    this.file = folder.map(it -> it.resolve("generated.json"));
    this.byName = file.filter(Files::exists).map(GeneratedSecrets::read).orElseGet(TreeMap::new);
  }

  /** The value of a secret, which is made if there is none yet. */
  synchronized String value(String name, Supplier<String> made) {
    String value = byName.get(name);
    if (value == null) {
      value = made.get();
      replace(name, value);
    }
    return value;
  }

  /** Whether a secret is one of these. */
  synchronized boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Keeps a new value. */
  synchronized void replace(String name, String value) {
    byName.put(name, value);
    file.ifPresent(this::write);
  }

  private static Map<String, String> read(Path file) {
    try {
      return JSON.readValue(file.toFile(), VALUES);
    } catch (IOException e) {
      // The parser's own message quotes the text, which is secret.
      throw new IllegalStateException(
          file + " cannot be read; remove it, and new keys are made up.");
    }
  }

  /** For the eyes of its owner alone, where the file system knows owners; whole or not at all. */
  private void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(next);
      Files.createFile(next);
      if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(next, JSON.writeValueAsBytes(byName));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The made-up secrets cannot be kept in " + file, e);
    }
  }
}
