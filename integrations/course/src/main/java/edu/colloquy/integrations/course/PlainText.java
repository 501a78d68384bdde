package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.UnreadableDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text. */
final class PlainText {
  private PlainText() {}

  /**
   * UTF-8, or UTF-16 where a byte order mark says so, or else Windows-1252, which old files are in.
   *
   * @throws UnreadableDocumentException when it is no text at all
   */
  static String of(byte[] content) {
    String text = decode(content).replace("\r\n", "\n").replace('\r', '\n');
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableDocumentException(
          "This is no text. Save it as text in UTF-8, or as PDF, and upload that.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decode(byte[] content) {
    if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
        || content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }
}
