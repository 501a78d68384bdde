package edu.colloquy.domain.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a document of a course. It follows from the file's name: a file of the same name, sent
 * again, is the same document with new content.
 *
 * @param courseId the professor's id
 * @param id unique in the course
 */
public record DocumentId(String courseId, String id) {
  private static final int BYTES = 10;

  /** The id of a course's file. */
  public static DocumentId of(String courseId, String fileName) {
    byte[] hash = sha256(fileName.getBytes(StandardCharsets.UTF_8));
    return new DocumentId(courseId, "doc_" + HexFormat.of().formatHex(hash, 0, BYTES));
  }

  /** The hash by which contents are told apart, in hexadecimal. */
  static String hashOf(byte[] content) {
    return HexFormat.of().formatHex(sha256(content));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return courseId + "/" + id;
  }
}
