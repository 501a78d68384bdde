package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.SpeechEvent;
import java.util.List;
import java.util.Optional;
import okhttp3.WebSocket;

/**
 * How one live stream is spoken with Deepgram: what its messages mean and what it is told. {@link
 * #read} is called by the thread that reads the socket; the others under the stream's lock.
 */
interface LiveProtocol {

  /**
   * The events that a message stands for; a {@link SpeechEvent.Dropped} when it says that the
   * stream is over.
   *
   * @throws edu.colloquy.contract.ContractException when it is not JSON
   */
  List<SpeechEvent> read(String json);

  /** So many samples were handed to the socket. */
  default void sent(long samples) {}

  /**
   * Keeps a stream open to which nothing was sent.
   *
   * @param silenceNanos for how long
   */
  void keepAlive(WebSocket socket, long silenceNanos);

  /** The message by which the words so far become final; empty if there is none. */
  Optional<String> flush();
}
