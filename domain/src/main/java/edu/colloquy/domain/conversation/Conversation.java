package edu.colloquy.domain.conversation;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.cost.MeteredRoom;
import edu.colloquy.domain.delivery.Appearance;
import edu.colloquy.domain.delivery.Delivery;
import edu.colloquy.domain.delivery.Outlets;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One room's conversation, from the first word to the last. Everything that happens in it is
 * decided on one thread, its loop; the methods may be called from any.
 *
 * <p>What is stored is enough to go on from: another worker that opens the same room's conversation
 * answers the turn that was left open, and hears again what was not stored.
 */
public final class Conversation implements AutoCloseable {
  private volatile boolean begun;
  private final ConversationLoop loop;
  private final Ears ears;
  private final TurnRecord record;
  private final Delivery delivery;
  private final Speaking speaking;
  private final Listening listening;
  private final Welcome welcome;
  private final Turns turns;
  private final Set<String> commandsSeen = new HashSet<>();

  /**
   * Opens a room's conversation: reads what was said before, and connects the avatar.
   *
   * @param lease the right to hold it
   * @param leaseLost called once when another worker has taken the room, or words can no longer be
   *     stored; the conversation has nothing more to say then and is to be closed, from elsewhere
   * @param outlets by what the tutor may speak when the avatar cannot
   */
  public Conversation(
      Briefing briefing,
      Lease lease,
      ConversationPorts ports,
      Outlets outlets,
      Runnable leaseLost) {
    this(briefing, lease, ports, outlets, leaseLost, Pace.LIVE);
  }

  /** A conversation of another pace than the usual one. */
  Conversation(
      Briefing briefing,
      Lease lease,
      ConversationPorts ports,
      Outlets outlets,
      Runnable leaseLost,
      Pace pace) {
    RoomId room = briefing.room().id();
    List<Turn> stored = ports.repository().turns(room);
    loop = new ConversationLoop("conversation " + room);
    record =
        new TurnRecord(
            lease,
            ports.repository(),
            ports.notifier(),
            () -> {
              loop.execute(this::fallSilent);
              leaseLost.run();
            });
    turns = new Turns(loop, pace, decision -> listening().decided(decision));
    Minutes minutes = new Minutes(room, new Dialogue(stored), record, ports.clock());
    ears =
        new Ears(
            room,
            ports,
            () -> briefing.keyterms(ports.aids().knowledge()),
            (ear, event) -> {
              if (event.hasWords()) {
                delivery().stir();
              }
              loop.execute(() -> listening().heard(ear, event));
            },
            (sounds, agoMs) -> voice(pace.nowMs(), sounds, agoMs),
            stored);
    delivery =
        new Delivery(
            briefing.room(),
            briefing.session().avatarMode(),
            ports.avatars(),
            ports.textToSpeech(),
            outlets,
            new Deliveries());
    speaking =
        new Speaking(
            briefing,
            ports,
            minutes,
            record,
            () -> welcome().tutorFinished(),
            turns,
            reports ->
                new Mouth(
                    lease.fence(),
                    delivery,
                    ports.clock(),
                    new ReplyReports(loop, reports, pace.avatarGrace())));
    listening = new Listening(ears, minutes, record, speaking, turns, ports.clock());
    welcome = new Welcome(briefing.greeting(), minutes, speaking);
    speaking.prepare();
    delivery.open(briefing.room());
    loop.execute(new TakeUp(minutes, speaking, welcome, delivery, ports.clock())::run);
    begun = true;
    loop.begin();
  }

  private void voice(long nowMs, boolean sounds, int agoMs) {
    loop.execute(() -> turns.voice(sounds, nowMs, nowMs - agoMs));
  }

  /**
   * A bot's audio is about to come.
   *
   * @param epoch which bot
   * @param stored told from then on before which sample all words are stored
   * @return the first sample whose words are not yet stored
   */
  public long listenTo(long epoch, LongConsumer stored) {
    return ears.listenTo(epoch, stored);
  }

  /** Takes a bot's audio; one thread at a time. */
  public void hear(AudioFrame frame) {
    ears.hear(frame);
  }

  /** Takes audio that a client sent by itself. */
  public void hearDirect(byte[] pcm, long sequence) {
    ears.hearDirect(pcm, sequence);
  }

  /** How the tutor appears, and what it may cost. */
  public MeteredRoom metered() {
    return delivery;
  }

  /** The student is in the room: greets, once, before anything else is said to the student. */
  public void studentPresent() {
    loop.execute(() -> welcome.studentPresent());
  }

  /** Answers words that the student typed; a second time with the same id does nothing. */
  public void typed(String messageId, String text) {
    once(
        messageId,
        () -> {
          listening.typed();
          speaking.answerTyped(text);
        });
  }

  /** Says what the professor wants said; a second time with the same id does nothing. */
  public void say(String messageId, String text) {
    once(messageId, () -> speaking.sayUnasked(text));
  }

  /**
   * The room is over: stores what was heard and said up to now, and stops. Waits until everything
   * is stored.
   */
  @Override
  public void close() {
    loop.execute(this::finish);
    handOver();
  }

  /**
   * Another worker is to go on: stops, and leaves a turn that is not answered open for it. Waits
   * until everything is stored.
   */
  public void handOver() {
    ears.close();
    loop.execute(speaking::gag);
    loop.close();
    record.close();
    delivery.close();
  }

  private void once(String messageId, Runnable command) {
    loop.execute(
        () -> {
          if (commandsSeen.add(messageId)) {
            welcome.afterwards(command);
          }
        });
  }

  private void finish() {
    speaking.cutShort();
    welcome.finish();
    listening.finish();
  }

  private void fallSilent() {
    ears.close();
    speaking.gag();
  }

  private Delivery delivery() {
    return delivery;
  }

  private Listening listening() {
    return listening;
  }

  private Welcome welcome() {
    return welcome;
  }

  private TurnRecord record() {
    return record;
  }

  private Speaking speaking() {
    return speaking;
  }

  private final class Deliveries implements Delivery.Listener {
    @Override
    public void reported(AvatarEvent event) {
      loop.execute(() -> speaking().reported(event));
    }

    @Override
    public void changed(Appearance appearance) {
      // Of a room that is not live yet, its status is told when it is.
      boolean live = begun;
      loop.execute(
          () -> {
            if (live) {
              speaking().appears(appearance);
            } else {
              record().alert(appearance.reason());
            }
          });
    }
  }
}
