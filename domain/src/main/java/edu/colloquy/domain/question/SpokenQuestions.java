package edu.colloquy.domain.question;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.domain.speech.RecordedSpeechToText;
import edu.colloquy.domain.speech.Recording;
import edu.colloquy.domain.speech.SentAudio;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.speech.WavFile;
import edu.colloquy.domain.tutor.SentenceSplitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Hears a question that was recorded, and speaks an answer. Thread-safe. */
public final class SpokenQuestions {
  private static final int SPOKEN_RATE_HZ = 24_000;
  private static final int BYTES_PER_MS = SPOKEN_RATE_HZ / 1_000 * Short.BYTES;
  private static final String TAG = "question";

  private final RecordedSpeechToText hearing;

  /**
   * @param hearing writes recordings down
   */
  public SpokenQuestions(RecordedSpeechToText hearing) {
    this.hearing = hearing;
  }

  /**
   * An answer as sound.
   *
   * @param wav a whole file: PCM16, mono, 24 kHz
   * @param durationMs how long it lasts
   */
  public record SpokenAnswer(byte[] wav, long durationMs) {}

  /**
   * What was asked. The recogniser reads Ogg, WebM, MP3, FLAC and MP4 by itself; a WAV file, or
   * headerless PCM16 mono at 16 kHz, is brought to one form first.
   *
   * @throws ContractException when the sound cannot be read, or holds no words
   */
  public String words(byte[] sent) {
    boolean encoded = SentAudio.encoding(sent).filter(name -> !name.equals("JSON")).isPresent();
    byte[] file = encoded ? sent : WavFile.write(SentAudio.pcm16k("audio_base64", sent), 16_000);
    Recording recording =
        new Recording.Content(
            () -> new ByteArrayInputStream(file),
            encoded ? "application/octet-stream" : "audio/wav");
    String text = hearing.transcribe(recording, TAG, List.of()).text();
    if (text.isBlank()) {
      throw new ContractException(
          ErrorCode.UNPROCESSABLE,
          "audio_base64",
          "No words can be heard in audio_base64; check the microphone, or send message instead.");
    }
    return text;
  }

  /**
   * Speaks a text, sentence by sentence; blocks until it is done.
   *
   * @throws edu.colloquy.domain.ServiceException when the voice fails
   */
  public SpokenAnswer aloud(String text, TextToSpeech voice) {
    ByteArrayOutputStream pcm = new ByteArrayOutputStream();
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> sentences = new ArrayList<>(splitter.add(text));
    splitter.rest().ifPresent(sentences::add);
    sentences.forEach(sentence -> voice.speak(sentence, TAG, pcm::writeBytes));
    byte[] spoken = pcm.toByteArray();
    return new SpokenAnswer(WavFile.write(spoken, SPOKEN_RATE_HZ), spoken.length / BYTES_PER_MS);
  }
}
