package edu.colloquy.local.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The payload inside a body of {@code Content-Encoding: aws-chunked}: chunks of {@code <size in
 * hex>[;chunk-signature=...]CRLF<data>CRLF}, a chunk of size 0, then trailing headers such as a
 * checksum. Signatures and checksums are not verified. Not thread-safe.
 */
final class AwsChunkedInputStream extends InputStream {
  private static final int LONGEST_LINE = 4096;

  private final InputStream body;
  private long left;
  private boolean started;
  private boolean ended;

  AwsChunkedInputStream(InputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int read = body.read(into, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("The body ended within a chunk, " + left + " bytes early.");
    }
    left -= read;
    return read;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private void nextChunk() throws IOException {
    if (started) {
      line();
    }
    started = true;
    String size = line().split(";", 2)[0].trim();
    try {
      left = Long.parseUnsignedLong(size, 16);
    } catch (NumberFormatException e) {
      throw new IOException("A chunk starts with its size in hex, not with '" + size + "'.", e);
    }
    if (left == 0) {
      ended = true;
      body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = body.read(); next != '\n'; next = body.read()) {
      if (next < 0 || line.length() == LONGEST_LINE) {
        throw new EOFException("The line before a chunk has no end.");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
