package edu.colloquy.functions.wsrouter;

import edu.colloquy.cloud.edge.WebSocketEdge;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.breakout.TriggerBreakout;
import java.time.Instant;
import java.util.Optional;

/** Which message is answered by what. */
final class MessageAnswers implements WebSocketEdge.Answerer {
  private final SessionMessages sessions;
  private final TriggerBreakout breakout;
  private final RoomMessages rooms;
  private final StudentMessages students;
  private final PresenceMessages presence;
  private final ServiceChecks checks;

  MessageAnswers(
      SessionMessages sessions,
      TriggerBreakout breakout,
      RoomMessages rooms,
      StudentMessages students,
      PresenceMessages presence,
      ServiceChecks checks) {
    this.sessions = sessions;
    this.breakout = breakout;
    this.rooms = rooms;
    this.students = students;
    this.presence = presence;
    this.checks = checks;
  }

  @Override
  public Optional<ServerMessage> answer(Request request, String connection) {
    return switch (request.message()) {
      case ClientMessage.EndSession end -> sessions.end(end, connection, request.requestId());
      default -> Optional.of(atOnce(request.message(), connection));
    };
  }

  private ServerMessage atOnce(ClientMessage message, String connection) {
    return switch (message) {
      case ClientMessage.Ping ping -> new ServerMessage.Pong(Instant.now());
      case ClientMessage.GetSessionStatus get -> sessions.status(get);
      case ClientMessage.TriggerBreakout trigger -> breakout.trigger(trigger);
      case ClientMessage.Subscribe subscribe -> sessions.subscribe(subscribe, connection);
      case ClientMessage.GetReport get -> sessions.report(get);
      case ClientMessage.GetStudents get -> students.list();
      case ClientMessage.RegisterStudent register -> students.register(register, connection);
      case ClientMessage.StudentMessage typed -> rooms.typed(typed);
      case ClientMessage.GetRoomTranscripts get -> rooms.transcripts(get);
      case ClientMessage.ProcessAudio audio -> rooms.audio(audio);
      case ClientMessage.SayInRoom say -> rooms.say(say);
      case ClientMessage.MatchParticipant match -> presence.match(match);
      case ClientMessage.ValidateZoom check -> checks.zoom();
      case ClientMessage.ValidateDeepgram check -> checks.deepgram();
      case ClientMessage.ValidateAvatar check -> checks.avatar();
      case ClientMessage.ValidateLlm check -> checks.languageModel();
      case ClientMessage.EndSession end -> throw elsewhere(end);
      case ClientMessage.CreateSession create -> throw elsewhere(create);
    };
  }

  private static ContractException elsewhere(ClientMessage message) {
    return new ContractException(
        ErrorCode.UNKNOWN_TYPE,
        "type",
        message.getClass().getSimpleName() + " is not answered here.");
  }
}
