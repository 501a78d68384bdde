package edu.colloquy.containers.transcriber;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bot's link, from its hello to its end. What comes in is taken by one thread at a time, as
 * Jetty calls; {@link #send} and {@link #close} are thread-safe and do not block.
 */
final class AudioLink {
  private static final Logger LOG = LoggerFactory.getLogger(AudioLink.class);

  private final Session session;
  private final HostedRooms rooms;
  private final Acks acks;
  private Optional<HostedRoom> room = Optional.empty();

  AudioLink(Session session, HostedRooms rooms, ScheduledExecutorService scheduler) {
    this.session = session;
    this.rooms = rooms;
    this.acks = new Acks(scheduler, this::send);
  }

  /** Takes a control frame. */
  void control(String json) {
    try {
      switch (LinkMessage.parse(json)) {
        case LinkMessage.Hello hello when room.isEmpty() -> greet(hello);
        case LinkMessage.Presence(boolean studentPresent) when room.isPresent() -> {
          if (studentPresent) {
            room.get().conversation().studentPresent();
          }
        }
        case LinkMessage.SpeakStarted(String utterance) when room.isPresent() ->
            room.get().voice().reported(this, new AvatarEvent.SpeechStarted(utterance));
        case LinkMessage.SpeakEnded(String utterance, boolean interrupted) when room.isPresent() ->
            room.get().voice().reported(this, new AvatarEvent.SpeechEnded(utterance, interrupted));
        case LinkMessage.Hello _,
            LinkMessage.Presence _,
            LinkMessage.SpeakStarted _,
            LinkMessage.SpeakEnded _,
            LinkMessage.Welcome _,
            LinkMessage.Ack _,
            LinkMessage.Speak _,
            LinkMessage.SpeakEnd _,
            LinkMessage.Interrupt _,
            LinkMessage.AvatarChanged _ ->
            close(Refusal.NOT_UNDERSTOOD);
      }
    } catch (ContractException e) {
      close(Refusal.NOT_UNDERSTOOD);
    }
  }

  /** Takes an audio frame; the buffer is read before this returns. */
  void audio(ByteBuffer bytes) {
    if (room.isEmpty()) {
      close(Refusal.NOT_UNDERSTOOD);
      return;
    }
    try {
      room.get().hear(this, AudioFrame.decode(bytes));
    } catch (ContractException e) {
      close(Refusal.NOT_UNDERSTOOD);
    } catch (ServiceException e) {
      LOG.warn("{} cannot be heard: {}", room.get().id(), e.getMessage());
      room.get().unlink(this);
      close(Refusal.TRY_AGAIN);
    }
  }

  /** The connection has ended. */
  void gone() {
    room.ifPresent(held -> held.unlink(this));
  }

  void send(LinkMessage message) {
    if (session.isOpen()) {
      session.sendText(Json.write(message), Callback.NOOP);
    }
  }

  /** Sends sound of the tutor, PCM16 at 24 kHz; the bytes must not change any more. */
  void send(byte[] pcm) {
    if (session.isOpen()) {
      session.sendBinary(ByteBuffer.wrap(pcm), Callback.NOOP);
    }
  }

  void close(Refusal refusal) {
    session.close(refusal.code(), refusal.reason(), Callback.NOOP);
  }

  private void greet(LinkMessage.Hello hello) {
    Optional<HostedRoom> wanted = rooms.find(hello.roomId());
    if (wanted.isEmpty()) {
      close(Refusal.NOT_HERE);
    } else if (!wanted.get().isOpenedBy(hello.key())) {
      close(Refusal.WRONG_KEY);
    } else if (!wanted.get().listenTo(this, hello.epoch(), acks::stored)) {
      close(Refusal.REPLACED);
    } else {
      room = wanted;
    }
  }
}
