package edu.colloquy.contract.rest;

import static edu.colloquy.contract.Require.check;
import static edu.colloquy.contract.Require.optional;
import static edu.colloquy.contract.Require.text;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * POST /api/tutor-response and POST /api/tutor-audio.
 *
 * @param message what the student asks; tutor-audio takes {@code audio_base64} instead of it, too
 * @param audioBase64 the question as sound: WAV, Ogg, WebM, MP3, FLAC or MP4, or headerless PCM16
 *     mono at 16 kHz
 * @param studentName as the tutor is to say it
 * @param history what was said before, oldest first, at most 100 entries
 * @param ttsProvider {@code openai}, {@code elevenlabs} or {@code deepgram}; the one of the
 *     settings if it is not given
 */
public record TutorQuestion(
    Optional<String> message,
    Optional<String> audioBase64,
    String studentName,
    List<Said> history,
    Optional<String> ttsProvider) {
  private static final int MOST_AUDIO_CHARS = 5_000_000;
  private static final Set<String> PROVIDERS = Set.of("openai", "elevenlabs", "deepgram");

  /**
   * Something that was said before.
   *
   * @param role {@code user} or {@code assistant}
   */
  public record Said(String role, String content) {
    public Said {
      text("history.content", content);
      check(
          "user".equals(role) || "assistant".equals(role),
          "history.role",
          "must be user or assistant");
    }
  }

  public TutorQuestion {
    message = optional(message);
    audioBase64 = optional(audioBase64);
    ttsProvider = optional(ttsProvider);
    history = history == null ? List.of() : List.copyOf(history);
    message.ifPresent(asked -> text("message", asked));
    audioBase64.ifPresent(sound -> text("audio_base64", sound, MOST_AUDIO_CHARS));
    check(
        message.isPresent() != audioBase64.isPresent(),
        "message",
        "or else audio_base64 must be there, and not both");
    text("student_name", studentName, 100);
    check(history.size() <= 100, "history", "must have at most 100 entries");
    ttsProvider.ifPresent(
        name ->
            check(
                PROVIDERS.contains(name),
                "tts_provider",
                "must be openai, elevenlabs or deepgram"));
  }

  /** The question as sound, if it is one. */
  public Optional<byte[]> audio() {
    return audioBase64.map(TutorQuestion::decoded);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new ContractException(
          ErrorCode.INVALID_FIELD, "audio_base64", "audio_base64 must be base64");
    }
  }
}
