package edu.colloquy.domain.cost;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Counts what one room uses. Thread-safe; counting allocates nothing and waits for nobody, for it
 * is done for every 20 ms of sound.
 */
public final class RoomMeter {
  private static final long NANOS_PER_MS = 1_000_000;
  private static final CostItem[] ITEMS = CostItem.values();

  private final AtomicLongArray counts = new AtomicLongArray(ITEMS.length);

  /** Of items that run: since when, by the clock; 0 of those that do not. */
  private final AtomicLongArray runningSinceNanos = new AtomicLongArray(ITEMS.length);

  private final LongSupplier nanoTime;

  /** A meter by the system's clock that stands at zero. */
  public RoomMeter() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime the time, as {@link System#nanoTime} tells it
   */
  RoomMeter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Counts on from what was counted elsewhere. */
  public void goOnFrom(Map<CostItem, Long> stored) {
    stored.forEach(this::count);
  }

  /** Counts so much more: characters, tokens, or milliseconds. */
  public void count(CostItem item, long amount) {
    counts.addAndGet(item.ordinal(), amount);
  }

  /** An item is paid for from now on, until {@link #stops}; if it is already, nothing changes. */
  public void runs(CostItem item) {
    runningSinceNanos.compareAndSet(item.ordinal(), 0, now());
  }

  /** An item was paid for since a while ago, and is still. */
  public void runs(CostItem item, Duration since) {
    if (runningSinceNanos.compareAndSet(item.ordinal(), 0, now())) {
      count(item, since.toMillis());
    }
  }

  /** An item is paid for no more. */
  public void stops(CostItem item) {
    long since = runningSinceNanos.getAndSet(item.ordinal(), 0);
    if (since != 0) {
      count(item, (now() - since) / NANOS_PER_MS);
    }
  }

  /** What was used so far, of each item of which there was any. */
  public Map<CostItem, Long> read() {
    Map<CostItem, Long> amounts = new EnumMap<>(CostItem.class);
    for (CostItem item : ITEMS) {
      long amount = amount(item);
      if (amount > 0) {
        amounts.put(item, amount);
      }
    }
    return amounts;
  }

  private long amount(CostItem item) {
    long since = item.runs() ? runningSinceNanos.get(item.ordinal()) : 0;
    long running = since == 0 ? 0 : (now() - since) / NANOS_PER_MS;
    return counts.get(item.ordinal()) + running;
  }

  /** Never 0, which stands for an item that does not run. */
  private long now() {
    long now = nanoTime.getAsLong();
    return now == 0 ? 1 : now;
  }
}
