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
  @JsonSubTypes.Type(value = LinkMessage.Presence.class, name = "presence")
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

  /** Reads a control frame. */
  static LinkMessage parse(String json) {
    return Json.read(json, LinkMessage.class);
  }
}
