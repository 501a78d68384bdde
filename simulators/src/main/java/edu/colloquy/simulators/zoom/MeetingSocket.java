package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * {@code GET /meeting}: the simulator's own protocol for a meeting client, in place of the Meeting
 * SDK's, which is not public. Functions carry the SDK's names and arguments; text frames are JSON,
 * and a room's name is empty for the main session:
 *
 * <pre>{@code
 * -> {"type":"join","meeting_number","passcode","user_name","user_email"?,"customer_key"?,"zak"?,
 *     "role"?: 1 with a ZAK, "signed_in"?: true with an e-mail, "web"?: false}
 * <- {"type":"joined","user_id","participant_uuid","host","role"}
 * <- {"type":"in_waiting_room"}                     until then, where one has to wait
 * -> {"type":<function>,"request"?,<arguments>}
 *      createBreakoutRoom{data}  openBreakoutRooms{options}  closeBreakoutRooms  getBreakoutRooms
 *      assignUserToBreakoutRoom{userId,targetRoomId}  moveUserToBreakoutRoom{userId,targetRoomId}
 *      getUnassignedAttendeeList  getBreakoutRoomStatus  joinBreakoutRoom{roomId}
 *      leaveBreakoutRoom  broadcast{content}  makeHost{userId}  makeCoHost{userId}
 *      putOnHold{userId,hold}  expel{userId}  claimHostWithHostKey{hostKey}  admitAll  endMeeting
 * <- {"type":"success","method","request"?,"result"}
 * <- {"type":"error","method","request"?,"code","error","reason"}   error: the SDK's word
 * <- {"type":"onRoomStatusChange","status": 2|3|4,"countdown_seconds"}
 * <- {"type":"breakout_room_invited","roomId","name"}          joinBreakoutRoom accepts
 * <- {"type":"breakout_room_joined","roomId","name","user_id"}
 * <- {"type":"main_session_joined","user_id"}
 * <- {"type":"broadcast_message","content"}
 * <- {"type":"role_changed","role"}
 * <- {"type":"onUserIsInWaitingRoom","user_id","user_name","user_email","customer_key"}
 * <- {"type":"participant_joined"|"participant_left","user_id","participant_uuid","user_name",
 *     "user_email","customer_key","room"}
 *       about others in one's own room; on entering, one for each who is there already
 * <- {"type":"onUserLeave","reasonCode": 6|7}       removed by a host; then close 1000
 * <- {"type":"meeting_ended"}                       then close 1000
 * -> {"type":"leaveMeeting"}                        then close 1000; by the host it ends the meeting
 * }</pre>
 *
 * A join that is refused is answered by an error and close 1008. Binary frames, both ways, are
 * audio: PCM16 little-endian mono 16 kHz, 640 bytes for 20 ms; a client may put several in one
 * message, up to 64 KiB, and be a minute ahead of time. A client gets one every 20 ms.
 */
final class MeetingSocket {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT = "client";

  private final Admission admission;

  MeetingSocket(Admission admission) {
    this.admission = admission;
  }

  void configure(WsConfig socket) {
    socket.onConnect(ws -> ws.attribute(CLIENT, new SocketClient(ws.session)));
    socket.onMessage(ws -> receive(client(ws), ws.message()));
    socket.onBinaryMessage(ws -> receive(client(ws), ws.data()));
    socket.onClose(ws -> gone(client(ws)));
    socket.onError(ws -> gone(client(ws)));
  }

  private void receive(SocketClient client, String text) {
    JsonNode message = MissingNode.getInstance();
    try {
      message = read(text);
      receive(client, message);
    } catch (MeetingRefused e) {
      client.refuse(e, message);
      if (client.participant() == null) {
        client.close(StatusCode.POLICY_VIOLATION, "not in the meeting");
      }
    }
  }

  private void receive(SocketClient client, JsonNode message) throws MeetingRefused {
    Participant participant = client.participant();
    String type = message.path("type").asText();
    if (participant == null) {
      join(client, type, message);
    } else if (type.equals("leaveMeeting")) {
      participant.leave();
      client.close(StatusCode.NORMAL, "left");
    } else {
      JsonNode result = SdkCallJson.call(participant.calls(), message);
      client.succeed(message, result);
    }
  }

  private void join(SocketClient client, String type, JsonNode message) throws MeetingRefused {
    if (!type.equals("join")) {
      throw MeetingRefused.failed("The first message has to be of type 'join'.");
    }
    String zak = message.path("zak").asText();
    JoinRequest request =
        new JoinRequest(
            message.path("meeting_number").asText(),
            message.path("passcode").asText(),
            attendee(message),
            zak,
            message.path("role").asInt(zak.isEmpty() ? 0 : 1));
    client.joinedAs(admission.join(request, client));
  }

  private static Attendee attendee(JsonNode join) {
    String email = join.path("user_email").asText();
    return new Attendee(
        join.path("user_name").asText(),
        email,
        join.path("customer_key").asText(),
        join.path("signed_in").asBoolean(!email.isEmpty()),
        join.path("web").asBoolean(false));
  }

  private void receive(SocketClient client, ByteBuffer pcm) {
    if (client.participant() == null) {
      return; // Audio that overtook the join, or comes after a refusal, has no room to go to.
    }
    try {
      client.speak(pcm);
    } catch (MeetingRefused e) {
      client.refuse(e, MissingNode.getInstance());
    }
  }

  private void gone(SocketClient client) {
    if (client != null && client.participant() != null) {
      client.participant().disconnected();
    }
  }

  private static SocketClient client(WsContext ws) {
    return ws.attribute(CLIENT);
  }

  private static JsonNode read(String text) throws MeetingRefused {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw MeetingRefused.failed("Text frames have to be JSON objects.");
    }
  }
}
