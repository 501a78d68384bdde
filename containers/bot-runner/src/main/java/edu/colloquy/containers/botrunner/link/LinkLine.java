package edu.colloquy.containers.botrunner.link;

import edu.colloquy.containers.botrunner.line.Line;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.link.LinkMessage;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okio.ByteString;

/** One connection to a transcriber. */
final class LinkLine extends Line {
  private final TranscriberLink link;
  private final CompletableFuture<Void> welcomed = new CompletableFuture<>();
  private volatile boolean acknowledged;

  LinkLine(TranscriberLink link) {
    super("Transcriber");
    this.link = link;
  }

  /** Connects; returns when the transcriber has taken the link up. */
  void connect(OkHttpClient http, String url, LinkMessage.Hello hello) throws InterruptedException {
    open(http, url);
    send(hello);
    answer(welcomed);
  }

  void send(LinkMessage message) {
    send(Json.write(message));
  }

  void send(AudioFrame frame) {
    send(frame.encode());
  }

  /** Whether what was sent before is still on its way out. */
  boolean isBusy() {
    return hasUnsent();
  }

  /**
   * Waits until the line is lost.
   *
   * @return whether it was of use: something that was sent over it has been stored
   */
  boolean awaitLoss() throws InterruptedException {
    awaitEnd();
    return acknowledged;
  }

  /** Ends the line once everything is sent. */
  void end() {
    hangUp();
  }

  @Override
  protected void text(String text) {
    switch (LinkMessage.parse(text)) {
      case LinkMessage.Welcome(long resumeFrom) -> {
        link.welcomed(this, resumeFrom);
        welcomed.complete(null);
      }
      case LinkMessage.Ack(long before) -> {
        acknowledged = true;
        link.stored(before);
      }
      case LinkMessage.Speak(String utterance) -> link.orders().speak(utterance);
      case LinkMessage.SpeakEnd(String utterance) -> link.orders().finish(utterance);
      case LinkMessage.Interrupt() -> link.orders().interrupt();
      case LinkMessage.AvatarChanged() -> link.orders().avatarChanged();
      case LinkMessage.Hello _,
          LinkMessage.Presence _,
          LinkMessage.SpeakStarted _,
          LinkMessage.SpeakEnded _ ->
          cut();
    }
  }

  @Override
  protected void binary(ByteString pcm) {
    link.orders().sound(pcm.asByteBuffer());
  }

  @Override
  protected void over(String reason) {
    welcomed.completeExceptionally(failure("ended the link: " + reason, null));
    link.lost(this);
  }
}
