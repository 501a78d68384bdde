package edu.colloquy.domain.meeting.presence;

import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.domain.meeting.presence.BreakoutRoom.Evidence;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows the participants of a meeting, and tells who watches what has changed. The same event
 * told twice, or late, changes nothing. Thread-safe.
 */
public final class TrackParticipants {
  private final PresenceRepository presence;
  private final Rosters rosters;
  private final WhoIsWho whoIsWho;
  private final RoomNotifier notifier;

  /** Over what is kept, who is expected, and the one place that pushes. */
  public TrackParticipants(
      PresenceRepository presence, Rosters rosters, WhoIsWho whoIsWho, RoomNotifier notifier) {
    this.presence = presence;
    this.rosters = rosters;
    this.whoIsWho = whoIsWho;
    this.notifier = notifier;
  }

  /** Takes an event of a participant of a session's meeting. */
  public void saw(Session session, Sighting event) {
    Optional<CustomerKey> ours =
        event
            .person()
            .customerKey()
            .flatMap(CustomerKey::parse)
            .filter(key -> key.session().equals(session.id()));
    switch (ours.orElse(null)) {
      case CustomerKey.Bot(RoomId room) -> {
        botSeen(session, room, event);
        personSeen(session, event);
      }
      case CustomerKey.Conductor _ -> {}
      case CustomerKey.Student _ -> personSeen(session, event);
      case null -> personSeen(session, event);
    }
  }

  /**
   * All breakout rooms of a session's meeting are closed, and everybody is back; Zoom itself may
   * tell of nobody's leaving then. The session's conductor sees it. Told twice it changes nothing.
   */
  public void roomsClosed(Session session, Instant at) {
    Stamp stamp = Stamp.of(Optional.empty(), at);
    for (Participant participant : presence.participants(session.id())) {
      if (participant.place() instanceof Place.InBreakoutRoom(String uuid, var _)) {
        personSeen(
            session, new Sighting(Kind.LEFT_ROOM, participant.person(), Optional.of(uuid), stamp));
      }
    }
  }

  /** A room's bot tells by where it goes which breakout room is its room. */
  private void botSeen(Session session, RoomId room, Sighting event) {
    if (event.kind() != Kind.ENTERED_ROOM) {
      return;
    }
    String uuid = event.breakoutRoomUuid().orElseThrow();
    Optional<BreakoutRoom> before = presence.breakoutRoom(session.id(), uuid);
    BreakoutRoom now = new BreakoutRoom(uuid, Optional.of(room), Evidence.BOT);
    presence.learn(session.id(), now);
    if (before.filter(it -> !it.room().equals(now.room())).isPresent()) {
      peopleIn(session, uuid).forEach(person -> push(session, view(session, person)));
    }
  }

  private void personSeen(Session session, Sighting event) {
    while (true) {
      Optional<Participant> before =
          presence.participant(session.id(), event.person().participantUuid());
      Participant seen =
          before.map(it -> it.after(event)).orElseGet(() -> Participant.first(session.id(), event));
      Participant after = seen;
      if (!seen.isConfirmed() && before.filter(it -> it.person().equals(seen.person())).isEmpty()) {
        after = whoIsWho.recognised(seen, whoIsWho.recognise(session, seen.person()));
      }
      if (before.filter(after::equals).isPresent()) {
        return;
      }
      Optional<ParticipantUpdate> shown = before.map(it -> view(session, it));
      if (presence.save(after)) {
        learnFrom(session, after);
        ParticipantUpdate view = view(session, after);
        if (shown.filter(view::equals).isEmpty() && !isStaff(session, after)) {
          push(session, view);
        }
        if (isGoneNow(before, after)) {
          recogniseSuccessors(session, after);
        }
        return;
      }
      // Another event of the same participant was faster: begin again with what it left.
    }
  }

  /**
   * Looks again at those in the meeting of whom it may be known now, or no longer, who they are:
   * somebody was matched, or has gone whose name they have.
   */
  void recogniseAgain(Session session, Predicate<Participant> whom) {
    presence.participants(session.id()).stream()
        .filter(it -> !it.movements().areOver())
        .filter(whom)
        .forEach(it -> recogniseAgain(session, it.person().participantUuid(), whom));
  }

  private void recogniseAgain(Session session, String uuid, Predicate<Participant> whom) {
    while (true) {
      Optional<Participant> now = presence.participant(session.id(), uuid).filter(whom);
      Optional<Participant> after =
          now.map(it -> whoIsWho.recognised(it, whoIsWho.recognise(session, it.person())));
      if (after.equals(now)) {
        return;
      }
      if (presence.save(after.get())) {
        learnFrom(session, after.get());
        push(session, view(session, after.get()));
        return;
      }
    }
  }

  /**
   * Who came after somebody had left may be them, though the leaving was told late. Who came before
   * may be, if no more than a name told who the other was: a line that was lost is noticed late.
   */
  private void recogniseSuccessors(Session session, Participant gone) {
    boolean byName =
        gone.trust().filter(trust -> trust == Trust.NAME || trust == Trust.CONFIRMED).isPresent();
    recogniseAgain(
        session,
        it ->
            it.studentId().isEmpty()
                && (byName || it.movements().cameAfter(gone.movements()))
                && !isStaff(session, it));
  }

  private static boolean isGoneNow(Optional<Participant> before, Participant after) {
    return after.studentId().isPresent()
        && after.movements().areOver()
        && before.filter(it -> it.movements().areOver()).isEmpty();
  }

  private boolean isStaff(Session session, Participant participant) {
    return rosters.of(session).isStaff(participant);
  }

  /** Whoever is in a breakout room that nobody knows yet tells, perhaps, which it is. */
  void learnFrom(Session session, Participant participant) {
    if (participant.place() instanceof Place.InBreakoutRoom(String uuid, var _)) {
      BreakoutRooms rooms = new BreakoutRooms(presence.breakoutRooms(session.id()));
      if (rooms.roomOf(uuid).isEmpty()) {
        Optional<RoomId> belongsInto =
            participant.studentId().flatMap(rosters.of(session)::roomOf).map(Room::id);
        presence.learn(session.id(), rooms.seenBy(belongsInto, uuid));
      }
    }
  }

  /** What the professor sees of a participant. */
  ParticipantUpdate view(Session session, Participant participant) {
    List<BreakoutRoom> rooms =
        participant.place() instanceof Place.InBreakoutRoom
            ? presence.breakoutRooms(session.id())
            : List.of();
    return PresenceView.of(participant, rosters.of(session), new BreakoutRooms(rooms));
  }

  void push(Session session, ParticipantUpdate view) {
    notifier.push(new Audience.Watchers(session.id()), view);
  }

  private List<Participant> peopleIn(Session session, String uuid) {
    return presence.participants(session.id()).stream()
        .filter(
            it -> it.place() instanceof Place.InBreakoutRoom(var room, var _) && room.equals(uuid))
        .filter(it -> !isStaff(session, it))
        .toList();
  }
}
