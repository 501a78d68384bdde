package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.RoomOption;
import edu.colloquy.simulators.zoom.meeting.SdkCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Calls of the Meeting SDK's functions as JSON: names and arguments are the SDK's. */
final class SdkCallJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SdkCallJson() {}

  /**
   * Carries a call out.
   *
   * @return what the SDK would hand to {@code success}, null where that is nothing
   */
  static JsonNode call(SdkCalls sdk, JsonNode call) throws MeetingRefused {
    String function = call.path("type").asText();
    switch (function) {
      case "createBreakoutRoom" -> sdk.createBreakoutRoom(names(call.path("data")));
      case "openBreakoutRooms" -> sdk.openBreakoutRooms(option(call.path("options")));
      case "closeBreakoutRooms" -> sdk.closeBreakoutRooms();
      case "assignUserToBreakoutRoom" ->
          sdk.assignUserToBreakoutRoom(userId(call), call.path("targetRoomId").asText());
      case "moveUserToBreakoutRoom" ->
          sdk.moveUserToBreakoutRoom(userId(call), call.path("targetRoomId").asText());
      case "joinBreakoutRoom" -> sdk.joinBreakoutRoom(call.path("roomId").asText());
      case "leaveBreakoutRoom" -> sdk.leaveBreakoutRoom();
      case "broadcast" -> sdk.broadcast(call.path("content").asText());
      case "makeHost" -> sdk.makeHost(userId(call));
      case "makeCoHost" -> sdk.makeCoHost(userId(call));
      case "putOnHold" -> sdk.putOnHold(userId(call), call.path("hold").asBoolean(true));
      case "expel" -> sdk.expel(userId(call));
      case "claimHostWithHostKey" -> sdk.claimHostWithHostKey(call.path("hostKey").asText());
      case "admitAll" -> sdk.admitAll();
      case "endMeeting" -> sdk.endMeeting();
      default -> {
        return read(sdk, function);
      }
    }
    return NullNode.instance;
  }

  private static JsonNode read(SdkCalls sdk, String function) throws MeetingRefused {
    return switch (function) {
      case "getBreakoutRooms" -> JSON.valueToTree(sdk.getBreakoutRooms());
      case "getUnassignedAttendeeList" -> JSON.valueToTree(sdk.getUnassignedAttendeeList());
      case "getBreakoutRoomStatus" -> JSON.valueToTree(sdk.getBreakoutRoomStatus().code());
      default -> throw MeetingRefused.failed("Unknown message type '" + function + "'.");
    };
  }

  /** A number of rooms, the name of one, or the names of several. */
  private static List<String> names(JsonNode data) {
    if (data.isNumber()) {
      return IntStream.rangeClosed(1, data.asInt()).mapToObj(number -> "Room " + number).toList();
    }
    if (data.isArray()) {
      List<String> names = new ArrayList<>();
      data.forEach(name -> names.add(name.asText()));
      return names;
    }
    return List.of(data.asText());
  }

  private static RoomOption option(JsonNode options) {
    RoomOption usual = RoomOption.DEFAULT;
    return new RoomOption(
        options.path("isAutoJoinRoom").asBoolean(usual.isAutoJoinRoom()),
        options.path("isBackToMainSessionEnabled").asBoolean(usual.isBackToMainSessionEnabled()),
        options.path("needCountDown").asBoolean(usual.needCountDown()),
        options.path("waitSeconds").asInt(usual.waitSeconds()));
  }

  private static int userId(JsonNode call) {
    return call.path("userId").asInt(-1);
  }
}
