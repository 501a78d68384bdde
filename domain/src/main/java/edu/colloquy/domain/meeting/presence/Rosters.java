package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rosters of sessions. Who is expected is fixed when a session is made, so the last few rosters
 * are kept. Thread-safe.
 */
public final class Rosters {
  private static final int KEPT = 16;

  private final PeopleRepository people;
  private final RoomRepository rooms;
  private final Map<SessionId, Roster> kept = new LinkedHashMap<>();

  /** Rosters read from these. */
  public Rosters(PeopleRepository people, RoomRepository rooms) {
    this.people = people;
    this.rooms = rooms;
  }

  /** The roster of a session. */
  public Roster of(Session session) {
    synchronized (kept) {
      Roster known = kept.get(session.id());
      if (known != null) {
        return known;
      }
    }
    Roster read =
        new Roster(people.professor(session.professorId()), rooms.ofSession(session.id()));
    synchronized (kept) {
      if (kept.size() >= KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(session.id(), read);
    }
    return read;
  }
}
