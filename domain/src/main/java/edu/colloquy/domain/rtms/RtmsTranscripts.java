package edu.colloquy.domain.rtms;

import edu.colloquy.domain.meeting.presence.BreakoutRoom;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Takes what RTMS brought: says who of the session spoke, keeps it once, and shows it to those who
 * watch the session. Thread-safe.
 */
public final class RtmsTranscripts {
  /** So long a meeting's session and its speakers are taken to be as they were. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Voice(Optional<String> userId, String name) {}

  /**
   * A meeting that is heard.
   *
   * @param room of which it is the breakout room, if it is one
   * @param speakers who was recognised so far
   */
  private record Audible(
      Optional<Session> session,
      Optional<RoomId> room,
      ConcurrentMap<Voice, Optional<ClassMember>> speakers,
      Instant readAt) {}

  private final RtmsRepository rtms;
  private final SessionRepository sessions;
  private final PresenceRepository presence;
  private final Speakers speakers;
  private final RoomNotifier notifier;
  private final InstantSource clock;
  private final ConcurrentMap<String, Audible> meetings = new ConcurrentHashMap<>();

  /** Over the stores it reads and writes, who tells speakers apart, and the way to who watches. */
  public RtmsTranscripts(
      RtmsRepository rtms,
      SessionRepository sessions,
      PresenceRepository presence,
      Speakers speakers,
      RoomNotifier notifier,
      InstantSource clock) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.presence = presence;
    this.speakers = speakers;
    this.notifier = notifier;
    this.clock = clock;
  }

  /**
   * Takes an utterance of a stream; one that came before changes nothing.
   *
   * @return whether it changed anything
   */
  public boolean take(String meetingUuid, RtmsUtterance utterance) {
    Voice voice = new Voice(Optional.of(utterance.userId()), utterance.userName());
    RtmsChunk chunk = utterance.toChunk(meetingUuid, clock.instant());
    return switch (utterance.change()) {
      case NEW -> utterance.text().isBlank() || add(chunk, voice);
      case UPDATED -> revise(chunk, voice);
      case DELETED -> withdraw(meetingUuid, utterance.id());
    };
  }

  /**
   * Takes a chunk of somebody of whom no more than a name is known; one that came before changes
   * nothing.
   *
   * @return whether it is new
   */
  public boolean take(RtmsChunk chunk) {
    return add(chunk, new Voice(Optional.empty(), chunk.speakerName()));
  }

  /** The meeting is over: what is remembered of it is forgotten. */
  public void forget(String meetingUuid) {
    meetings.remove(meetingUuid);
  }

  private boolean add(RtmsChunk chunk, Voice voice) {
    Audible meeting = meeting(chunk.meetingUuid());
    RtmsChunk known = chunk.saidBy(who(meeting, chunk.meetingUuid(), voice));
    boolean isNew = rtms.add(known);
    if (isNew) {
      show(known, meeting);
    }
    return isNew;
  }

  private boolean revise(RtmsChunk chunk, Voice voice) {
    Audible meeting = meeting(chunk.meetingUuid());
    RtmsChunk known = chunk.saidBy(who(meeting, chunk.meetingUuid(), voice));
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
        .ifPresent(
            session ->
                notifier.push(
                    new Audience.Watchers(session.id()), chunk.toMessage(meeting.room())));
  }

  private Optional<ClassMember> who(Audible meeting, String uuid, Voice voice) {
    return meeting
        .session()
        .flatMap(
            session ->
                meeting
                    .speakers()
                    .computeIfAbsent(
                        voice, _ -> speakers.who(session, uuid, voice.userId(), voice.name())));
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
        session,
        session
            .flatMap(found -> presence.breakoutRoom(found.id(), uuid))
            .flatMap(BreakoutRoom::room),
        new ConcurrentHashMap<>(),
        clock.instant());
  }
}
