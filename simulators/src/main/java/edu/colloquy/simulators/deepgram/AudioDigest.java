package edu.colloquy.simulators.deepgram;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of the audio of a stream, which Deepgram reports when the stream closes. */
final class AudioDigest {
  private final MessageDigest digest;

  AudioDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Adds audio; the buffer's position stays. */
  void update(ByteBuffer audio) {
    digest.update(audio.duplicate());
  }

  /** The digest of all audio; afterwards it begins anew. */
  byte[] finish() {
    return digest.digest();
  }
}
