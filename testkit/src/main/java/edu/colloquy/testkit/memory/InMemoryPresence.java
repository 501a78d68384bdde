package edu.colloquy.testkit.memory;

import edu.colloquy.domain.meeting.presence.BreakoutRoom;
import edu.colloquy.domain.meeting.presence.MeetingInstance;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is in which meeting, in memory. Thread-safe. */
public final class InMemoryPresence implements PresenceRepository {
  private final Map<String, Map<String, Participant>> participants = new TreeMap<>();
  private final Map<String, Map<String, BreakoutRoom>> rooms = new TreeMap<>();
  private final Map<String, MeetingInstance> instances = new TreeMap<>();

  @Override
  public synchronized Optional<Participant> participant(SessionId session, String uuid) {
    return Optional.ofNullable(participantsOf(session).get(uuid));
  }

  @Override
  public synchronized List<Participant> participants(SessionId session) {
    return List.copyOf(participantsOf(session).values());
  }

  @Override
  public synchronized boolean save(Participant it) {
    String uuid = it.person().participantUuid();
    Participant stored = participantsOf(it.session()).get(uuid);
    if ((stored == null ? 0 : stored.version()) != it.version()) {
      return false;
    }
    participantsOf(it.session())
        .put(
            uuid,
            new Participant(
                it.session(),
                it.person(),
                it.seen(),
                it.movements(),
                it.studentId(),
                it.trust(),
                it.guess(),
                it.version() + 1));
    return true;
  }

  @Override
  public synchronized Optional<BreakoutRoom> breakoutRoom(SessionId session, String uuid) {
    return Optional.ofNullable(roomsOf(session).get(uuid));
  }

  @Override
  public synchronized List<BreakoutRoom> breakoutRooms(SessionId session) {
    return List.copyOf(roomsOf(session).values());
  }

  @Override
  public synchronized void learn(SessionId session, BreakoutRoom room) {
    roomsOf(session)
        .merge(room.uuid(), room, (known, told) -> told.tellsMoreThan(known) ? told : known);
  }

  @Override
  public synchronized void started(SessionId session, MeetingInstance instance) {
    instances.merge(
        session.value(),
        instance,
        (known, told) -> told.startedAt().isAfter(known.startedAt()) ? told : known);
  }

  @Override
  public synchronized Optional<MeetingInstance> instance(SessionId session) {
    return Optional.ofNullable(instances.get(session.value()));
  }

  private Map<String, Participant> participantsOf(SessionId session) {
    return participants.computeIfAbsent(session.value(), _ -> new TreeMap<>());
  }

  private Map<String, BreakoutRoom> roomsOf(SessionId session) {
    return rooms.computeIfAbsent(session.value(), _ -> new TreeMap<>());
  }
}
