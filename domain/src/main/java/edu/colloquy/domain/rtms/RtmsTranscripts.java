package edu.colloquy.domain.rtms;

import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Takes what RTMS brought: says who of the session spoke, keeps it once, and shows it to those who
 * watch the session. Thread-safe.
 */
public final class RtmsTranscripts {
  /** So long a meeting's session and its members are taken to be as they were. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Audible(Optional<SessionId> session, ClassMembers members, Instant readAt) {}

  private final RtmsRepository rtms;
  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final RoomNotifier notifier;
  private final InstantSource clock;
  private final ConcurrentMap<String, Audible> meetings = new ConcurrentHashMap<>();

  /** Over the stores it reads and writes, and the way to those who watch. */
  public RtmsTranscripts(
      RtmsRepository rtms,
      SessionRepository sessions,
      RoomRepository rooms,
      PeopleRepository people,
      RoomNotifier notifier,
      InstantSource clock) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.rooms = rooms;
    this.people = people;
    this.notifier = notifier;
    this.clock = clock;
  }

  /**
   * Takes an utterance of a stream; one that came before changes nothing.
   *
   * @return whether it changed anything
   */
  public boolean take(String meetingUuid, RtmsUtterance utterance) {
    return switch (utterance.change()) {
      case NEW -> utterance.text().isBlank() || take(chunk(meetingUuid, utterance));
      case UPDATED -> revise(chunk(meetingUuid, utterance));
      case DELETED -> withdraw(meetingUuid, utterance.id());
    };
  }

  /**
   * Takes a chunk; one that came before changes nothing.
   *
   * @return whether it is new
   */
  public boolean take(RtmsChunk chunk) {
    Audible meeting = meeting(chunk.meetingUuid());
    RtmsChunk known = chunk.saidBy(meeting.members().named(chunk.speakerName()));
    boolean isNew = rtms.add(known);
    if (isNew) {
      show(known, meeting);
    }
    return isNew;
  }

  /** The meeting is over: what is remembered of it is forgotten. */
  public void forget(String meetingUuid) {
    meetings.remove(meetingUuid);
  }

  private RtmsChunk chunk(String meetingUuid, RtmsUtterance utterance) {
    return utterance.toChunk(meetingUuid, clock.instant());
  }

  private boolean revise(RtmsChunk chunk) {
    Audible meeting = meeting(chunk.meetingUuid());
    RtmsChunk known = chunk.saidBy(meeting.members().named(chunk.speakerName()));
    boolean changed = rtms.revise(known);
    if (changed) {
      show(known, meeting);
    }
    return changed;
  }

  private boolean withdraw(String meetingUuid, String id) {
    Optional<RtmsChunk> removed = rtms.remove(meetingUuid, id);
    removed.map(RtmsChunk::withoutWords).ifPresent(chunk -> show(chunk, meeting(meetingUuid)));
    return removed.isPresent();
  }

  private void show(RtmsChunk chunk, Audible meeting) {
    meeting
        .session()
        .ifPresent(session -> notifier.push(new Audience.Watchers(session), chunk.toMessage()));
  }

  /** A meeting whose session is not known yet is looked up for each chunk until it is. */
  private Audible meeting(String uuid) {
    Audible known = meetings.get(uuid);
    if (known != null && known.readAt().plus(FRESH).isAfter(clock.instant())) {
      return known;
    }
    Audible read = read(uuid);
    if (read.session().isPresent()) {
      meetings.put(uuid, read);
    }
    return read;
  }

  private Audible read(String uuid) {
    Optional<Session> session = sessions.findByMeeting(uuid);
    return new Audible(
        session.map(Session::id),
        new ClassMembers(
            session.map(Session::professorId).flatMap(people::professor),
            session.map(Session::id).map(rooms::ofSession).orElse(List.of())),
        clock.instant());
  }
}
