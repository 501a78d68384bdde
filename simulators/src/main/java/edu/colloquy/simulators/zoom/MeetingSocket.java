package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * {@code GET /meeting}: the simulator's own protocol for a meeting client, in place of the Meeting
 * SDK's, which is not public. Text frames are JSON, a room's name is empty for the main session:
 *
 * <pre>{@code
 * -> {"type":"join","meeting_number","passcode","user_name","user_email"?,"customer_key"?,"zak"?}
 * <- {"type":"joined","user_id","participant_uuid","host"}
 * -> {"type":"open_breakout_rooms"}                 host only
 * <- {"type":"breakout_rooms_opened"}               to all, and to those who come later
 * -> {"type":"join_breakout_room","name"}
 * <- {"type":"breakout_room_joined","name","user_id"}   asked for, or moved by e-mail
 * <- {"type":"participant_joined"|"participant_left","user_name","user_email","customer_key","room"}
 *       about others in one's own room; on entering, one for each who is there already
 * <- {"type":"meeting_ended"}                       then close 1000
 * -> {"type":"leave"}                               then close 1000
 * <- {"type":"error","code","reason"}               before the join is done, then close 1008
 * }</pre>
 *
 * Binary frames, both ways, are audio: PCM16 little-endian mono 16 kHz, 640 bytes for 20 ms; a
 * client may put several in one message, up to 64 KiB, and be a minute ahead of time. A client gets
 * one every 20 ms.
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
    Participant participant = client.participant();
    try {
      JsonNode message = read(text);
      String type = message.path("type").asText();
      if (participant == null) {
        join(client, type, message);
        return;
      }
      switch (type) {
        case "open_breakout_rooms" -> participant.openBreakoutRooms();
        case "join_breakout_room" -> participant.joinBreakoutRoom(message.path("name").asText());
        case "leave" -> {
          participant.leave();
          client.close(StatusCode.NORMAL, "left");
        }
        default -> throw MeetingRefused.failed("Unknown message type '" + type + "'.");
      }
    } catch (MeetingRefused e) {
      client.refuse(e);
      if (client.participant() == null) {
        client.close(StatusCode.POLICY_VIOLATION, "not in the meeting");
      }
    }
  }

  private void join(SocketClient client, String type, JsonNode message) throws MeetingRefused {
    if (!type.equals("join")) {
      throw MeetingRefused.failed("The first message has to be of type 'join'.");
    }
    JoinRequest request =
        new JoinRequest(
            message.path("meeting_number").asText(),
            message.path("passcode").asText(),
            new Attendee(
                message.path("user_name").asText(),
                message.path("user_email").asText(),
                message.path("customer_key").asText()),
            message.path("zak").asText());
    client.joinedAs(admission.join(request, client));
  }

  private void receive(SocketClient client, ByteBuffer pcm) {
    if (client.participant() == null) {
      return; // Audio that overtook the join, or comes after a refusal, has no room to go to.
    }
    try {
      client.speak(pcm);
    } catch (MeetingRefused e) {
      client.refuse(e);
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
