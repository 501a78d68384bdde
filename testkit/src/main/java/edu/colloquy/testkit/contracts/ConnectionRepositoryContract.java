package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ConnectionRepository} must do. */
public abstract class ConnectionRepositoryContract {
  private final SessionId session = SessionId.next();
  private final RoomId room = new RoomId(session, 2);

  /** The repository under test, empty. */
  protected abstract ConnectionRepository connections();

  private Connection dashboard(String id, boolean batch) {
    return new Connection(
        id, session, Optional.empty(), Set.of(room), batch, Map.of("SESSION_ENDED", "r7"));
  }

  @Test
  void countsWhoIsConnected() {
    connections().opened("c1");
    connections().opened("c2");
    connections().opened("c2");
    connections().closed("c1");
    connections().closed("c1");
    assertThat(connections().count()).isEqualTo(1);
  }

  @Test
  void knowsWhoWantsToHearOfASession() {
    Connection student = Connection.student("c2", room);
    connections().opened("c1");
    connections().subscribe(dashboard("c1", false));
    connections().subscribe(dashboard("c1", true));
    connections().subscribe(student);
    assertThat(connections().ofSession(session))
        .containsExactlyInAnyOrder(dashboard("c1", true), student);
    assertThat(connections().ofSession(SessionId.next())).isEmpty();
    assertThat(connections().dashboards(session)).containsExactly(dashboard("c1", true));
    assertThat(connections().students(room)).containsExactly(student);
    assertThat(connections().students(new RoomId(session, 21))).isEmpty();
    assertThat(connections().find("c2", session)).contains(student);
    assertThat(connections().find("c1", session)).contains(dashboard("c1", true));
    assertThat(connections().find("c1", SessionId.next())).isEmpty();
  }

  @Test
  void forgetsWhoIsGoneEverywhere() {
    SessionId other = SessionId.next();
    connections().opened("c1");
    connections().subscribe(dashboard("c1", true));
    connections().subscribe(Connection.watcher("c1", other));
    connections().closed("c1");
    assertThat(connections().ofSession(session)).isEmpty();
    assertThat(connections().ofSession(other)).isEmpty();
    assertThat(connections().count()).isZero();
  }
}
