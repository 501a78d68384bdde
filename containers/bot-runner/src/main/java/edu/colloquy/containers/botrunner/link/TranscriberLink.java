package edu.colloquy.containers.botrunner.link;

import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.line.Upkeep;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Streams what is heard in a room to whichever transcriber holds it. What is not stored there is
 * kept and sent again after a loss, to the same or to another transcriber. Guarded by its own lock.
 */
public final class TranscriberLink implements AutoCloseable {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final OkHttpClient http;
  private final LeaseRepository leases;
  private final RoomId room;
  private final long epoch;
  private final AudioPieces pieces = new AudioPieces();
  private final RoomAudio audio = new RoomAudio();
  private final Upkeep upkeep;
  private final OrderBook orders = new OrderBook();
  private Optional<LinkLine> current = Optional.empty();
  private boolean studentPresent;

  /**
   * Begins to look for the room's transcriber.
   *
   * @param http opens the connections
   * @param leases tell who holds the room, and where
   * @param epoch the fence of the bot's own lease
   */
  public TranscriberLink(OkHttpClient http, LeaseRepository leases, RoomId room, long epoch) {
    this.http = http;
    this.leases = leases;
    this.room = room;
    this.epoch = epoch;
    this.upkeep = new Upkeep("link of " + room, LONGEST_PAUSE, this::stay);
  }

  /**
   * Takes the next frames that were heard in the room; does not block.
   *
   * @param pcm PCM16 little-endian, mono, 16 kHz; kept, and must not change
   */
  public synchronized void hear(byte[] pcm) {
    boolean busy = current.map(LinkLine::isBusy).orElse(false);
    pieces.take(pcm, busy).ifPresent(this::send);
  }

  private void send(byte[] piece) {
    var frame = audio.append(piece);
    current.ifPresent(line -> line.send(frame));
  }

  /** Tells whether the student is in the room. */
  public synchronized void studentPresent(boolean present) {
    studentPresent = present;
    current.ifPresent(line -> line.send(new LinkMessage.Presence(present)));
  }

  /** From now on the transcriber's orders are carried out by this; until then they are ignored. */
  public void carryOutBy(Orders by) {
    orders.giveTo(by);
  }

  /** Tells the transcriber what the bot says, if there is one to be told. */
  public synchronized void tell(LinkMessage message) {
    current.ifPresent(line -> line.send(message));
  }

  Orders orders() {
    return orders;
  }

  @Override
  public void close() {
    upkeep.close();
  }

  /** A transcriber has taken the link up: it is sent what it has not stored, and all that comes. */
  synchronized void welcomed(LinkLine line, long resumeFrom) {
    line.send(new LinkMessage.Presence(studentPresent));
    audio.replay(resumeFrom, line::send);
    current = Optional.of(line);
  }

  synchronized void stored(long before) {
    audio.stored(before);
  }

  synchronized void lost(LinkLine line) {
    current = current.filter(other -> other != line);
  }

  private boolean stay(Pause pause) throws InterruptedException {
    stay(
        leases.holder(room, Duty.STREAM).filter(this::takesAudio).orElseThrow(this::nobody), pause);
    return true;
  }

  private void stay(Lease holder, Pause pause) throws InterruptedException {
    LinkLine line = new LinkLine(this);
    String key = holder.key().orElseThrow();
    line.connect(
        http, holder.endpoint().orElseThrow(), new LinkMessage.Hello(room.toString(), key, epoch));
    try {
      if (line.awaitLoss()) {
        pause.reset();
      }
    } finally {
      line.end();
    }
  }

  private ServiceException nobody() {
    return ServiceException.passing("Transcriber", "none holds " + room + " just now", null);
  }

  private boolean takesAudio(Lease lease) {
    return lease.endpoint().isPresent() && lease.key().isPresent();
  }
}
