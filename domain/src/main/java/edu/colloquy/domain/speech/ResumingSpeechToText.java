package edu.colloquy.domain.speech;

import edu.colloquy.domain.ServiceCheck;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A recogniser whose streams survive a lost connection: the audio whose words were not final is
 * kept, and sent again over a new stream, so that no word is lost and positions stay true.
 * Thread-safe.
 */
public final class ResumingSpeechToText implements SpeechToText {
  private final SpeechToText recogniser;
  private final Duration firstPause;
  private final int attempts;

  /**
   * @param recogniser the one whose streams may be lost
   * @param firstPause before the first new attempt; doubled for each further one
   * @param attempts how many new attempts are made, without any audio being understood in between,
   *     before {@link SpeechEvent.Dropped} is passed on
   */
  public ResumingSpeechToText(SpeechToText recogniser, Duration firstPause, int attempts) {
    this.recogniser = recogniser;
    this.firstPause = firstPause;
    this.attempts = attempts;
  }

  @Override
  public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events) {
    return ResumingSpeechStream.open(
        line -> recogniser.open(request, line),
        events,
        new ResumePauses(firstPause, attempts),
        request.pause());
  }

  @Override
  public ServiceCheck check() {
    return recogniser.check();
  }
}
