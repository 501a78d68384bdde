package edu.colloquy.functions.sessionsteps;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionTrigger;

/** What the state machine asks for: the payload of its Lambda tasks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.CreateMeeting.class, name = "create_meeting"),
  @JsonSubTypes.Type(value = Step.StartAvatar.class, name = "start_avatar"),
  @JsonSubTypes.Type(value = Step.WithoutAvatar.class, name = "without_avatar"),
  @JsonSubTypes.Type(value = Step.RoomJoined.class, name = "room_joined"),
  @JsonSubTypes.Type(value = Step.GiveUpRoom.class, name = "give_up_room"),
  @JsonSubTypes.Type(value = Step.Announce.class, name = "announce"),
  @JsonSubTypes.Type(value = Step.AwaitEnd.class, name = "await_end"),
  @JsonSubTypes.Type(value = Step.BeginEnding.class, name = "begin_ending"),
  @JsonSubTypes.Type(value = Step.FindHolders.class, name = "find_holders"),
  @JsonSubTypes.Type(value = Step.CloseRoom.class, name = "close_room"),
  @JsonSubTypes.Type(value = Step.EndMeeting.class, name = "end_meeting"),
  @JsonSubTypes.Type(value = Step.AnalyseRoom.class, name = "analyse_room"),
  @JsonSubTypes.Type(value = Step.Report.class, name = "report"),
  @JsonSubTypes.Type(value = Step.TornDown.class, name = "torn_down")
})
sealed interface Step {

  /** A step of a whole session. */
  sealed interface OfSession extends Step {
    String sessionId();

    default SessionId session() {
      return new SessionId(sessionId());
    }
  }

  /** A step of one room. */
  sealed interface OfRoom extends Step {
    String roomId();

    default RoomId room() {
      return RoomId.parse(roomId());
    }
  }

  record CreateMeeting(String sessionId) implements OfSession {}

  record Announce(String sessionId) implements OfSession {}

  record AwaitEnd(String sessionId, String taskToken) implements OfSession {}

  record BeginEnding(String sessionId, SessionTrigger trigger, String cause) implements OfSession {}

  record EndMeeting(String sessionId) implements OfSession {}

  record Report(String sessionId) implements OfSession {}

  record TornDown(String sessionId) implements OfSession {}

  record StartAvatar(String roomId) implements OfRoom {}

  record WithoutAvatar(String roomId, String reason) implements OfRoom {}

  record RoomJoined(String roomId) implements OfRoom {}

  record GiveUpRoom(String roomId, String reason) implements OfRoom {}

  record FindHolders(String roomId) implements OfRoom {}

  record CloseRoom(String roomId) implements OfRoom {}

  record AnalyseRoom(String roomId) implements OfRoom {}
}
