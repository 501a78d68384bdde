package edu.colloquy.domain.delivery;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.cost.MeteredRoom;
import edu.colloquy.domain.delivery.Appearance.Cause;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.speech.TextToSpeech;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a room's tutor reaches its student: through the avatar as long as there is one and it may
 * cost so much, else by the voice of the room's bot, else in writing. To a conversation it is an
 * avatar and a voice that do not fail: what was being said when one was lost is said on by the
 * next, and what nobody can say is taken silently, and reported as said. Guarded by its own lock.
 */
public final class Delivery implements AvatarVoice, TextToSpeech, MeteredRoom {

  /** What it tells; called from any thread, and without its lock held for {@link #reported}. */
  public interface Listener {
    /** An avatar, or the bot in its stead, reports. */
    void reported(AvatarEvent event);

    /** The tutor appears otherwise from now on. */
    void changed(Appearance appearance);
  }

  private final Listener listener;
  private final Outlets outlets;
  private final Face face;
  private final Larynx larynx;
  private final Sleep sleep;
  private AvatarMode most;
  private AvatarMode told;
  private Optional<Utterance> current = Optional.empty();

  /**
   * Nothing is said, or told, before {@link #open}.
   *
   * @param most how the tutor is to appear at the most
   * @param avatars connects to avatars
   * @param textToSpeech makes the voice
   */
  public Delivery(
      Room room,
      AvatarMode most,
      AvatarProvider avatars,
      TextToSpeech textToSpeech,
      Outlets outlets,
      Listener listener) {
    this.most = most;
    this.told = most;
    this.outlets = outlets;
    this.listener = listener;
    this.face = new Face(room.id(), avatars, outlets, new FaceReports());
    this.larynx = new Larynx(textToSpeech, outlets.timings().voiceRetry(), this::voiceChanged);
    this.sleep = new Sleep(outlets.timings().sleepAfter(), this::fallAsleep);
    outlets.bot().reportTo(this::reported);
  }

  /** Connects to the avatar that the room has; blocks until that speaks or has failed. */
  public void open(Room room) {
    if (most == AvatarMode.AVATAR) {
      room.avatar()
          .filter(avatar -> !room.avatarStopped())
          .ifPresentOrElse(face::take, this::beginWithout);
      sleep.begin();
    }
  }

  @Override
  public synchronized AvatarMode mode() {
    if (most == AvatarMode.TEXT || !larynx.isWell()) {
      return AvatarMode.TEXT;
    }
    return most == AvatarMode.AVATAR && face.voice().isPresent()
        ? AvatarMode.AVATAR
        : AvatarMode.VOICE;
  }

  /** Whether what is said now can only be read. */
  public synchronized boolean isReadOnly() {
    return mode() == AvatarMode.TEXT || voice().isEmpty();
  }

  @Override
  public void limitTo(AvatarMode limit, String reason) {
    synchronized (this) {
      if (most.orCheaper(limit) == most) {
        return;
      }
      most = most.orCheaper(limit);
    }
    face.go();
    changed(Cause.TOO_DEAR, reason);
  }

  /** Somebody has said something: an avatar that sleeps is woken. */
  public void stir() {
    boolean woken = sleep.stir();
    synchronized (this) {
      if (!woken || most != AvatarMode.AVATAR) {
        return;
      }
    }
    face.come();
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    boolean mute;
    synchronized (this) {
      mute = most == AvatarMode.TEXT || voice().isEmpty();
    }
    if (!mute) {
      larynx.speak(text, tag, pcm);
    }
  }

  @Override
  public synchronized boolean speaksText() {
    return mode() == AvatarMode.AVATAR && voice().filter(AvatarVoice::speaksText).isPresent();
  }

  @Override
  public synchronized void speak(String utterance, byte[] pcm) {
    said(utterance).filter(this::takesSound).ifPresent(it -> it.say(pcm));
  }

  /** What an avatar began that voices words by itself is said on by the bot, if that is there. */
  private boolean takesSound(Utterance said) {
    if (said.isInWords() && outlets.bot().isThere()) {
      said.goOnBy(outlets.bot());
    }
    return !said.isInWords();
  }

  @Override
  public synchronized void say(String utterance, String sentence) {
    said(utterance).filter(it -> speaksText()).ifPresent(it -> it.say(sentence));
  }

  private Optional<Utterance> said(String utterance) {
    Optional<Utterance> said =
        current
            .filter(it -> it.is(utterance))
            .or(() -> voice().map(voice -> new Utterance(utterance, voice)));
    current = said.or(() -> current);
    return said;
  }

  @Override
  public void finish(String utterance) {
    synchronized (this) {
      Optional<Utterance> said = current.filter(it -> it.is(utterance));
      if (said.filter(Utterance::hasSound).isPresent()) {
        said.get().finish();
        return;
      }
    }
    listener.reported(new AvatarEvent.SpeechStarted(utterance));
    listener.reported(new AvatarEvent.SpeechEnded(utterance, false));
  }

  @Override
  public synchronized void interrupt() {
    current.ifPresentOrElse(Utterance::interrupt, () -> voice().ifPresent(AvatarVoice::interrupt));
    current = Optional.empty();
  }

  @Override
  public void close() {
    sleep.close();
    face.leave();
  }

  /** By what is spoken now; nothing if there is neither avatar nor bot. */
  private Optional<AvatarVoice> voice() {
    Optional<AvatarVoice> avatar = most == AvatarMode.AVATAR ? face.voice() : Optional.empty();
    return avatar.or(
        () -> Optional.<AvatarVoice>of(outlets.bot()).filter(it -> outlets.bot().isThere()));
  }

  private void reported(AvatarEvent event) {
    switch (event) {
      case AvatarEvent.SpeechStarted(String utterance) -> {
        synchronized (this) {
          if (current.filter(it -> it.is(utterance)).filter(it -> !it.starts()).isPresent()) {
            return;
          }
        }
        sleep.stir();
        listener.reported(event);
      }
      case AvatarEvent.SpeechEnded(String utterance, boolean _) -> {
        synchronized (this) {
          current = current.filter(it -> !it.is(utterance));
        }
        sleep.stir();
        listener.reported(event);
      }
      case AvatarEvent.Lost _, AvatarEvent.Ready _ -> listener.reported(event);
    }
  }

  /** Whoever tried to start the avatar has told that it did not come. */
  private void beginWithout() {
    synchronized (this) {
      told = mode();
    }
    face.come();
  }

  private void faceFailed(String reason, Optional<AvatarVoice> gone) {
    changed(Cause.FAILED, "The avatar is gone: " + reason + ". The tutor goes on by voice.");
    gone.ifPresent(this::sayOnWithout);
  }

  private void sayOnWithout(AvatarVoice gone) {
    synchronized (this) {
      Optional<Utterance> broken = current.filter(it -> it.isSaidBy(gone));
      if (broken.isPresent() && voice().isPresent()) {
        broken.get().goOnBy(voice().get());
      }
    }
  }

  private void fallAsleep() {
    if (face.voice().isPresent()) {
      face.go();
      changed(Cause.ASLEEP, "The avatar sleeps while the student works in silence.");
    }
  }

  private void voiceChanged(Optional<ServiceException> failure) {
    failure.ifPresentOrElse(
        it -> changed(Cause.FAILED, it.getMessage() + ". The tutor writes until that is better."),
        () -> changed(Cause.BACK, "The tutor can be heard again."));
  }

  private void changed(Cause cause, String reason) {
    AvatarMode now;
    synchronized (this) {
      now = mode();
      if (now == told) {
        return;
      }
      told = now;
    }
    listener.changed(new Appearance(now, cause, reason));
  }

  private final class FaceReports implements Face.Listener {
    @Override
    public void came() {
      changed(Cause.BACK, "The avatar is back.");
    }

    @Override
    public void failed(String reason, Optional<AvatarVoice> gone) {
      faceFailed(reason, gone);
    }

    @Override
    public void reported(AvatarEvent event) {
      Delivery.this.reported(event);
    }
  }
}
