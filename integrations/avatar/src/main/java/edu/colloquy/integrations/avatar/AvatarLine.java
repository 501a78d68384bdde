package edu.colloquy.integrations.avatar;

import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one avatar over LiveAvatar's LITE socket, opened again when it is lost. All that
 * happens, happens one after the other in its {@link Mailbox}, so that nothing here is locked.
 */
final class AvatarLine implements AvatarVoice, LiteSocket.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(AvatarLine.class);

  /** 10 s: in base64 well below the 1 MB that a message may have (LiveAvatar: agent.speak). */
  private static final int LONGEST_PIECE_BYTES = 10 * SAMPLE_RATE_HZ * Short.BYTES;

  /** The service's docs leave open whether it confirms an interruption. */
  private static final Duration CONFIRMATION_LIMIT = Duration.ofSeconds(1);

  private final OkHttpClient http;
  private final String url;
  private final LineTimings timings;
  private final Consumer<AvatarEvent> events;
  private final Mailbox mailbox = new Mailbox("avatar-line");
  private final CompletableFuture<Void> firstConnected = new CompletableFuture<>();
  private final Utterances utterances = new Utterances();
  private final Backlog backlog = new Backlog();

  private LiteSocket socket;
  private boolean connected;
  private int failedAttempts;
  private volatile boolean over;

  private AvatarLine(
      OkHttpClient http, String url, LineTimings timings, Consumer<AvatarEvent> events) {
    this.http = http;
    this.url = url;
    this.timings = timings;
    this.events = events;
  }

  /**
   * Opens a line; blocks until the avatar takes speech.
   *
   * @throws ServiceException when it does not
   */
  static AvatarLine open(
      OkHttpClient http, String url, LineTimings timings, Consumer<AvatarEvent> events) {
    AvatarLine line = new AvatarLine(http, url, timings, events);
    line.mailbox.execute(line::dial);
    try {
      line.firstConnected.get();
      return line;
    } catch (ExecutionException e) {
      throw (ServiceException) e.getCause();
    } catch (InterruptedException e) {
      line.close();
      Thread.currentThread().interrupt();
      throw ServiceException.passing(AvatarApi.LIVE_AVATAR, "connecting was interrupted", e);
    }
  }

  @Override
  public void speak(String utterance, byte[] pcm) {
    mailbox.execute(
        () -> {
          if (utterances.accepts(utterance, pcm.length)) {
            for (int from = 0; from < pcm.length; from += LONGEST_PIECE_BYTES) {
              int to = Math.min(pcm.length, from + LONGEST_PIECE_BYTES);
              boolean whole = from == 0 && to == pcm.length;
              say(
                  new LiteCommand.Speak(
                      utterance, whole ? pcm : Arrays.copyOfRange(pcm, from, to)));
            }
          }
        });
  }

  @Override
  public void finish(String utterance) {
    mailbox.execute(
        () -> {
          if (utterances.completes(utterance)) {
            say(new LiteCommand.SpeakEnd(utterance));
          }
        });
  }

  @Override
  public void interrupt() {
    mailbox.execute(
        () -> {
          utterances.interrupt();
          backlog.clear();
          say(new LiteCommand.Interrupt());
          if (connected) {
            mailbox.executeAfter(CONFIRMATION_LIMIT, () -> tell(utterances.silenced()));
          } else {
            tell(utterances.silenced());
          }
        });
  }

  @Override
  public void close() {
    over = true;
    mailbox.execute(
        () -> {
          if (socket != null) {
            socket.close();
          }
        });
    mailbox.close();
  }

  @Override
  public void received(LiteSocket from, String frame) {
    mailbox.execute(
        () -> {
          if (from == socket && !over) {
            understand(frame);
          }
        });
  }

  @Override
  public void lost(LiteSocket lost, String reason, boolean forGood) {
    mailbox.execute(
        () -> {
          if (lost == socket && !over) {
            lost(reason, forGood);
          }
        });
  }

  private void dial() {
    if (over) {
      return;
    }
    LiteSocket dialled = new LiteSocket(http, url, this);
    socket = dialled;
    mailbox.executeAfter(
        timings.connectLimit(),
        () -> {
          if (dialled == socket && !connected) {
            dialled.cancel();
            lost(dialled, "it was not connected in time", false);
          }
        });
  }

  private void understand(String frame) {
    try {
      switch (LiteEvent.parse(frame)) {
        case LiteEvent.Connected() -> connected();
        case LiteEvent.Closed() -> lost("LiveAvatar ended the session", true);
        case LiteEvent.SpeakStarted(String id) ->
            utterances.started(id).ifPresent(started -> tell(List.of(started)));
        case LiteEvent.SpeakEnded(String id, boolean interrupted) ->
            tell(utterances.ended(id, interrupted));
        case LiteEvent.Other(String type) -> LOG.debug("LiveAvatar said {}", type);
      }
    } catch (ContractException e) {
      LOG.warn("LiveAvatar sent a message that cannot be read: {}", e.getMessage());
    }
  }

  private void connected() {
    if (connected) {
      return;
    }
    connected = true;
    failedAttempts = 0;
    // What ended while the line was down was told to nobody: it is over when it must have been.
    utterances.missed(
        (utterance, left) ->
            mailbox.executeAfter(
                left.plus(CONFIRMATION_LIMIT), () -> tell(utterances.ended(utterance, false))));
    firstConnected.complete(null);
    tell(List.of(new AvatarEvent.Ready()));
    backlog.drain(socket::send);
    keepAliveLater(socket);
  }

  private void keepAliveLater(LiteSocket of) {
    mailbox.executeAfter(
        timings.keepAlive(),
        () -> {
          if (of == socket && connected) {
            of.send(new LiteCommand.KeepAlive());
            keepAliveLater(of);
          }
        });
  }

  private void lost(String reason, boolean forGood) {
    boolean wasConnected = connected;
    connected = false;
    socket.close();
    socket = null;
    if (!firstConnected.isDone()) {
      over = true;
      mailbox.close();
      firstConnected.completeExceptionally(
          new ServiceException(
              AvatarApi.LIVE_AVATAR, "the line did not open: " + reason, !forGood, null, null));
    } else if (forGood || failedAttempts >= timings.attempts()) {
      tell(List.of(new AvatarEvent.Lost(reason, true)));
      over = true;
      mailbox.close();
    } else {
      if (wasConnected) {
        utterances.lineLost();
        tell(List.of(new AvatarEvent.Lost(reason, false)));
      }
      mailbox.executeAfter(timings.pauseBefore(failedAttempts++), this::dial);
    }
  }

  private void say(LiteCommand command) {
    if (connected) {
      socket.send(command);
    } else {
      backlog.add(command);
    }
  }

  private void tell(List<AvatarEvent> told) {
    for (AvatarEvent event : told) {
      if (!over) {
        events.accept(event);
      }
    }
  }
}
