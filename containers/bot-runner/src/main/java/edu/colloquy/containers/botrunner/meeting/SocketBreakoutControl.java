package edu.colloquy.containers.botrunner.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.domain.breakout.BreakoutView;
import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.OpenRoom;
import java.util.List;
import java.util.stream.StreamSupport;

/** Control of breakout rooms over a seat's WebSocket. */
final class SocketBreakoutControl implements BreakoutControl {
  /** The shortest countdown that the SDK allows. */
  private static final int WAIT_SECONDS = 10;

  private final SocketSeat seat;

  SocketBreakoutControl(SocketSeat seat) {
    this.seat = seat;
  }

  @Override
  public BreakoutView getBreakoutRooms() throws InterruptedException {
    JsonNode status = seat.call(SocketSeat.message("getBreakoutRoomStatus"));
    JsonNode rooms = seat.call(SocketSeat.message("getBreakoutRooms"));
    JsonNode unassigned = seat.call(SocketSeat.message("getUnassignedAttendeeList"));
    return new BreakoutView(
        status(status.asInt()),
        StreamSupport.stream(rooms.spliterator(), false)
            .map(
                room ->
                    new OpenRoom(
                        room.path("roomId").asText(),
                        room.path("name").asText(),
                        members(room.path("attendees"))))
            .toList(),
        members(unassigned));
  }

  @Override
  public void createBreakoutRoom(List<String> names) throws InterruptedException {
    ObjectNode call = SocketSeat.message("createBreakoutRoom");
    names.forEach(call.putArray("data")::add);
    seat.call(call);
  }

  @Override
  public void openBreakoutRooms() throws InterruptedException {
    ObjectNode call = SocketSeat.message("openBreakoutRooms");
    call.putObject("options")
        .put("isAutoJoinRoom", true)
        .put("isBackToMainSessionEnabled", true)
        .put("needCountDown", true)
        .put("waitSeconds", WAIT_SECONDS);
    seat.call(call);
  }

  @Override
  public void assignUserToBreakoutRoom(int userId, String roomId) throws InterruptedException {
    seat.call(user("assignUserToBreakoutRoom", userId).put("targetRoomId", roomId));
  }

  @Override
  public void moveUserToBreakoutRoom(int userId, String roomId) throws InterruptedException {
    seat.call(user("moveUserToBreakoutRoom", userId).put("targetRoomId", roomId));
  }

  @Override
  public void broadcast(String content) throws InterruptedException {
    seat.call(SocketSeat.message("broadcast").put("content", content));
  }

  @Override
  public void closeBreakoutRooms() throws InterruptedException {
    seat.call(SocketSeat.message("closeBreakoutRooms"));
  }

  @Override
  public void admit(int userId) throws InterruptedException {
    seat.call(user("putOnHold", userId).put("hold", false));
  }

  @Override
  public void makeCoHost(int userId) throws InterruptedException {
    seat.call(user("makeCoHost", userId));
  }

  @Override
  public void makeHost(int userId) throws InterruptedException {
    seat.call(user("makeHost", userId));
  }

  /** Meeting SDK: getBreakoutRoomStatus and onRoomStatusChange count from 1. */
  static BreakoutView.Status status(int code) {
    BreakoutView.Status[] all = BreakoutView.Status.values();
    return all[Math.clamp(code - 1L, 0, all.length - 1)];
  }

  private static List<Member> members(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(
            one ->
                new Member(
                    one.path("userGuid").asText(),
                    one.path("userId").asInt(),
                    one.path("displayName").asText(),
                    one.path("isInRoom").asBoolean()))
        .toList();
  }

  private static ObjectNode user(String function, int userId) {
    return SocketSeat.message(function).put("userId", userId);
  }
}
