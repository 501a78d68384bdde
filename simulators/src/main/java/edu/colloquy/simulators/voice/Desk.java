package edu.colloquy.simulators.voice;

import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.Mishaps;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * Where the requests of a simulated service come in: as many at once as it has places, and each
 * with the mishap that befalls it. Thread-safe.
 */
public final class Desk {

  /** Answers a request; a mishap, if there is one, is {@code STALL} or {@code CUT}. */
  @FunctionalInterface
  public interface Work {
    /** Answers. */
    void answer(Context http, Optional<Mishap> mishap) throws Exception;
  }

  private final Semaphore places;
  private final Mishaps mishaps;
  private final BiConsumer<Context, Mishap> refusal;

  /**
   * @param concurrent how many requests are worked on at once
   * @param refusal answers a request in the service's own words with what the mishap says
   */
  public Desk(int concurrent, Mishaps mishaps, BiConsumer<Context, Mishap> refusal) {
    this.places = new Semaphore(concurrent);
    this.mishaps = mishaps;
    this.refusal = refusal;
  }

  /** A handler that lets requests through to their work. */
  public Handler serve(Work work) {
    return http -> {
      if (!places.tryAcquire()) {
        refusal.accept(http, Mishap.TOO_MANY);
        return;
      }
      try {
        attend(http, work);
      } finally {
        places.release();
      }
    };
  }

  private void attend(Context http, Work work) throws Exception {
    Optional<Mishap> mishap = mishaps.draw();
    if (mishap.isEmpty()) {
      work.answer(http, mishap);
      return;
    }
    switch (mishap.get()) {
      case STALL, CUT -> work.answer(http, mishap);
      case HTML -> http.html("<!doctype html><title>Sign in</title><p>Please sign in.");
      case UNAUTHORIZED, NO_CREDIT, TOO_MANY, SERVER_ERROR -> refusal.accept(http, mishap.get());
    }
  }
}
