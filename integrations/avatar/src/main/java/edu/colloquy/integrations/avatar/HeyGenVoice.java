package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The voice of one avatar of HeyGen, told sentence by sentence. HeyGen reports speech into the
 * avatar's LiveKit room alone; here its begin and end are reckoned from {@code duration_ms} or from
 * the length of the words. All that happens, happens one after the other in its {@link Mailbox}.
 */
final class HeyGenVoice implements AvatarVoice {
  /** Asked for at the start; a sign of life is sent in time (HeyGen: activity_idle_timeout). */
  static final Duration IDLE_LIMIT = Duration.ofMinutes(5);

  private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);
  private static final long MS_PER_CHARACTER = 67;

  /** A call of the session; answers its data. */
  interface Call {
    JsonNode make(String name, Map<String, String> fields);
  }

  private final Call call;
  private final Consumer<AvatarEvent> events;
  private final Mailbox mailbox = new Mailbox("heygen-voice");
  private String current = "";
  private String cut = "";
  private long endsNanos;
  private boolean over;

  HeyGenVoice(Call call, Consumer<AvatarEvent> events) {
    this.call = call;
    this.events = events;
    mailbox.execute(() -> events.accept(new AvatarEvent.Ready()));
    signOfLifeLater();
  }

  @Override
  public boolean speaksText() {
    return true;
  }

  @Override
  public void speak(String utterance, byte[] pcm) {
    throw new UnsupportedOperationException("HeyGen's avatars speak text.");
  }

  @Override
  public void say(String utterance, String sentence) {
    mailbox.execute(
        () -> {
          if (!over && !utterance.equals(cut)) {
            attempt(() -> sayNow(utterance, sentence));
          }
        });
  }

  @Override
  public void finish(String utterance) {
    mailbox.execute(
        () -> {
          long left = Math.max(0, endsNanos - System.nanoTime());
          mailbox.executeAfter(Duration.ofNanos(left), () -> ended(utterance, false));
        });
  }

  @Override
  public void interrupt() {
    mailbox.execute(
        () -> {
          cut = current;
          endsNanos = System.nanoTime();
          attempt(() -> call.make("interrupt", Map.of()));
          ended(cut, true);
        });
  }

  @Override
  public void close() {
    mailbox.execute(() -> over = true);
    mailbox.close();
  }

  private void sayNow(String utterance, String sentence) {
    JsonNode task =
        call.make("task", Map.of("text", sentence, "task_type", "repeat", "task_mode", "async"));
    long millis = task.path("duration_ms").asLong(sentence.length() * MS_PER_CHARACTER);
    endsNanos = Math.max(endsNanos, System.nanoTime()) + Duration.ofMillis(millis).toNanos();
    if (!utterance.equals(current)) {
      current = utterance;
      events.accept(new AvatarEvent.SpeechStarted(utterance));
    }
  }

  private void ended(String utterance, boolean interrupted) {
    if (!over && !current.isEmpty() && current.equals(utterance)) {
      current = "";
      events.accept(new AvatarEvent.SpeechEnded(utterance, interrupted));
    }
  }

  private void signOfLifeLater() {
    mailbox.executeAfter(
        SIGN_OF_LIFE,
        () -> {
          if (!over) {
            attempt(() -> call.make("keep_alive", Map.of()));
            signOfLifeLater();
          }
        });
  }

  private void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (ServiceException e) {
      over = true;
      mailbox.close();
      events.accept(new AvatarEvent.Lost(e.getMessage(), true));
    }
  }
}
