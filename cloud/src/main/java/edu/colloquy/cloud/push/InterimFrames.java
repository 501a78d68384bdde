package edu.colloquy.cloud.push;

import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdate;
import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdates;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends the interim words of several rooms: to a connection that takes batches all of its rooms in
 * one frame, to the others a frame for each room.
 */
final class InterimFrames {
  private final ConnectionNotifier notifier;

  InterimFrames(ConnectionNotifier notifier) {
    this.notifier = notifier;
  }

  void send(SessionId session, List<Push> interims, Receivers receivers) {
    List<Connection> connections =
        interims.stream()
            .flatMap(push -> receivers.of(push.audience()).stream())
            .distinct()
            .toList();
    if (connections.isEmpty()) {
      return;
    }
    List<Connection> single = connections.stream().filter(it -> !it.batch()).toList();
    Map<List<TranscriptUpdate>, List<Connection>> batches =
        connections.stream()
            .filter(Connection::batch)
            .collect(Collectors.groupingBy(connection -> heardBy(connection, interims)));
    batches.remove(List.<TranscriptUpdate>of());
    long event = notifier.reserve(session, interims.size() + batches.size());
    for (Push push : interims) {
      notifier.send(
          push.message(), event++, single.stream().filter(it -> it.isIn(push.audience())).toList());
    }
    for (var batch : batches.entrySet()) {
      notifier.send(new TranscriptUpdates(batch.getKey()), event++, batch.getValue());
    }
  }

  private static List<TranscriptUpdate> heardBy(Connection connection, List<Push> interims) {
    return interims.stream()
        .filter(push -> connection.isIn(push.audience()))
        .map(push -> (TranscriptUpdate) push.message())
        .toList();
  }
}
