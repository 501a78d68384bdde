package edu.colloquy.local.s3;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Buckets as directories and objects as the files in them, so that a person can open a report where
 * it lies. What a file cannot say of an object is kept beside, under {@code .objects}. Thread-safe:
 * an object appears whole or not at all.
 */
final class ObjectFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUCKET_NAME = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  /** What is written beside an object. */
  private record Facts(String etag, Map<String, String> headers) {}

  private final Path root;
  private final Path facts;
  private final Path incoming;

  /**
   * Whoever writes shares it; who removes everything has it alone, and so leaves nothing behind.
   */
  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  private boolean removed;

  ObjectFiles(Path root) throws IOException {
    this.root = Files.createDirectories(root).toRealPath();
    this.facts = Files.createDirectories(this.root.resolve(".objects"));
    this.incoming = Files.createDirectories(this.root.resolve(".incoming"));
  }

  void createBucket(String bucket) throws IOException {
    if (!bucket.matches(BUCKET_NAME)) {
      throw new S3Exception(
          400, "InvalidBucketName", "A bucket is named by 3 to 63 of a-z, 0-9, dot and hyphen.");
    }
    Files.createDirectories(root.resolve(bucket));
  }

  StoredObject put(String bucket, String key, InputStream content, Map<String, String> headers)
      throws IOException {
    Path file = file(bucket, key);
    writing.readLock().lock();
    try {
      if (removed) {
        throw new S3Exception(503, "ServiceUnavailable", "S3 is being stopped.");
      }
      write(bucket, key, file, content, headers);
    } finally {
      writing.readLock().unlock();
    }
    return get(bucket, key);
  }

  private void write(
      String bucket, String key, Path file, InputStream content, Map<String, String> headers)
      throws IOException {
    Path arriving = Files.createTempFile(incoming, "object", null);
    try {
      MessageDigest md5 = md5();
      try (var digested = new DigestInputStream(content, md5)) {
        Files.copy(digested, arriving, StandardCopyOption.REPLACE_EXISTING);
      }
      createParent(file, key);
      Path beside = beside(bucket, key);
      Files.createDirectories(beside.getParent());
      String etag = HexFormat.of().formatHex(md5.digest());
      JSON.writeValue(beside.toFile(), new Facts(etag, headers));
      Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  StoredObject get(String bucket, String key) throws IOException {
    Path file = file(bucket, key);
    if (!Files.isRegularFile(file)) {
      throw S3Exception.noSuchKey(key);
    }
    Path beside = beside(bucket, key);
    Facts of =
        Files.exists(beside)
            ? JSON.readValue(beside.toFile(), Facts.class)
            : new Facts(etag(file), Map.of());
    return new StoredObject(
        key,
        file,
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        of.etag(),
        of.headers());
  }

  void delete(String bucket, String key) throws IOException {
    Path file = file(bucket, key);
    if (Files.isRegularFile(file)) {
      Files.delete(file);
      Files.deleteIfExists(beside(bucket, key));
    }
  }

  /** The keys of a bucket that start with a prefix, in the order of their bytes. */
  List<String> keys(String bucket, String prefix) throws IOException {
    Path directory = bucket(bucket);
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Removes all buckets and their folder, after the last object that is being written. */
  void removeAll() throws IOException {
    writing.writeLock().lock();
    try (Stream<Path> tree = Files.walk(root)) {
      removed = true;
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } finally {
      writing.writeLock().unlock();
    }
  }

  void requireBucket(String bucket) {
    bucket(bucket);
  }

  private Path bucket(String bucket) {
    if (!bucket.matches(BUCKET_NAME) || !Files.isDirectory(root.resolve(bucket))) {
      throw S3Exception.noSuchBucket(bucket);
    }
    return root.resolve(bucket);
  }

  /**
   * Where an object lies; a key that climbs out of its bucket, or is no file's name, is refused.
   */
  private Path file(String bucket, String key) {
    Path directory = bucket(bucket);
    for (String part : key.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw noFileName();
      }
    }
    try {
      return directory.resolve(key);
    } catch (InvalidPathException e) {
      throw noFileName();
    }
  }

  private static S3Exception noFileName() {
    return new S3Exception(
        400,
        "InvalidArgument",
        "Locally a key is the path of a file: no empty part, no . or .., and only characters that"
            + " the file system knows.");
  }

  private Path beside(String bucket, String key) {
    return facts.resolve(bucket).resolve(key + ".json");
  }

  private static void createParent(Path file, String key) throws IOException {
    if (Files.isDirectory(file)) {
      throw new S3Exception(
          409, "InvalidRequest", "Locally " + key + " is a directory: objects lie under it.");
    }
    Files.createDirectories(file.getParent());
  }

  private static String etag(Path file) throws IOException {
    return HexFormat.of().formatHex(md5().digest(Files.readAllBytes(file)));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5.", e);
    }
  }
}
