package edu.colloquy.domain.cost;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.util.function.Consumer;

/**
 * Hears by another recogniser, and counts the audio that it is given; to be put right around it,
 * for audio that is sent again is paid again. Thread-safe.
 */
public final class MeteredSpeechToText implements SpeechToText {
  /** PCM16 mono at 16 kHz. */
  private static final int BYTES_PER_MS = 32;

  private final SpeechToText recogniser;
  private final RoomMeters meters;

  /** Counts what this recogniser is given, for the rooms that the requests are tagged with. */
  public MeteredSpeechToText(SpeechToText recogniser, RoomMeters meters) {
    this.recogniser = recogniser;
    this.meters = meters;
  }

  @Override
  public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events) {
    return new MeteredStream(recogniser.open(request, events), request.tag(), meters);
  }

  @Override
  public ServiceCheck check() {
    return recogniser.check();
  }

  private record MeteredStream(SpeechStream stream, String tag, RoomMeters meters)
      implements SpeechStream {
    @Override
    public void send(byte[] pcm) {
      stream.send(pcm);
      meters.count(tag, CostItem.SPEECH_TO_TEXT, pcm.length / BYTES_PER_MS);
    }

    @Override
    public void flush() {
      stream.flush();
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
