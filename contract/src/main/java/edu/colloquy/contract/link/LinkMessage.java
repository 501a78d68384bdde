package edu.colloquy.contract.link;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import edu.colloquy.contract.Json;

/** A control frame of the link. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LinkMessage.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = LinkMessage.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = LinkMessage.Ack.class, name = "ack"),
  @JsonSubTypes.Type(value = LinkMessage.Presence.class, name = "presence"),
  @JsonSubTypes.Type(value = LinkMessage.Speak.class, name = "speak"),
  @JsonSubTypes.Type(value = LinkMessage.SpeakEnd.class, name = "speak_end"),
  @JsonSubTypes.Type(value = LinkMessage.Interrupt.class, name = "interrupt"),
  @JsonSubTypes.Type(value = LinkMessage.SpeakStarted.class, name = "speak_started"),
  @JsonSubTypes.Type(value = LinkMessage.SpeakEnded.class, name = "speak_ended"),
  @JsonSubTypes.Type(value = LinkMessage.AvatarChanged.class, name = "avatar_changed")
})
public sealed interface LinkMessage {

  /**
   * The bot's first frame.
   *
   * @param roomId the room it sits in
   * @param key what the transcriber put into its lease; proof of having read it
   * @param epoch the fencing number of the bot's lease: a later bot's audio begins anew at sample 0
   */
  record Hello(String roomId, String key, long epoch) implements LinkMessage {}

  /**
   * The transcriber's answer: it holds the room.
   *
   * @param resumeFrom the first sample of this epoch whose words are not yet stored; the bot sends
   *     again from there
   */
  record Welcome(long resumeFrom) implements LinkMessage {}

  /**
   * All words before this sample are stored, the bot may forget them.
   *
   * @param before a sample of this epoch
   */
  record Ack(long before) implements LinkMessage {}

  /**
   * Tells the transcriber, on every change and after every welcome, whether there is somebody to
   * talk to.
   *
   * @param studentPresent whether the student is in the room
   */
  record Presence(boolean studentPresent) implements LinkMessage {}

  /**
   * The transcriber has the bot speak: the binary frames that follow, up to the next such message,
   * are an utterance's sound, PCM16 little-endian, mono, 24 kHz.
   */
  record Speak(String utterance) implements LinkMessage {}

  /** The transcriber sends no more of an utterance. */
  record SpeakEnd(String utterance) implements LinkMessage {}

  /** The transcriber silences the bot at once; what it has not yet said is dropped. */
  record Interrupt() implements LinkMessage {}

  /** The bot has let out the first sound of an utterance. */
  record SpeakStarted(String utterance) implements LinkMessage {}

  /** The bot has said an utterance, or was interrupted in it. */
  record SpeakEnded(String utterance, boolean interrupted) implements LinkMessage {}

  /** The transcriber has started or stopped the room's avatar; which one it is, is stored. */
  record AvatarChanged() implements LinkMessage {}

  /** Reads a control frame. */
  static LinkMessage parse(String json) {
    return Json.read(json, LinkMessage.class);
  }
}
