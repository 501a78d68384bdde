package edu.colloquy.cloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** DynamoDB deletes what has expired hours later; nobody may see it until then. */
class ExpiryTest {
  private final SessionId session = SessionId.next();
  private final VirtualClock clock = new VirtualClock();
  private final Table table = LocalTable.create(clock);

  @Test
  void connectionsWhoseEndNobodyHeardOfAreForgotten() {
    var connections = new DynamoConnections(table);
    connections.opened("c1");
    connections.subscribe(Connection.watcher("c1", session));
    clock.advance(Duration.ofMinutes(126));
    assertThat(connections.count()).isZero();
    assertThat(connections.ofSession(session)).isEmpty();
  }

  @Test
  void pushesCanBeAskedForAgainForAnHour() {
    Pushes pushes = new Pushes(table);
    assertThat(pushes.reserve(session, 3)).isEqualTo(1);
    long event = pushes.reserve(session, 1);
    var kept = new Pushes.Kept(event, new Audience.Everyone(session), "{}");
    pushes.keep(kept);
    assertThat(pushes.since(session, 3)).containsExactly(kept);
    assertThat(pushes.since(session, 4)).isEmpty();
    clock.advance(Pushes.REPLAYABLE.plusSeconds(1));
    assertThat(pushes.since(session, 3)).isEmpty();
  }
}
