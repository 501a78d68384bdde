package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The OAuth token is fetched once for all, in time, and again when Zoom refuses it. */
class OneTokenServesAllTest {
  private static final Meeting MEETING = new Meeting("123456789", "", "", "", Account.OWNER);

  private static int fetched(Campus campus) {
    return campus.account.tokensFetched();
  }

  private static void manyAtOnce(Campus campus) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < 30; thread++) {
        all.add(threads.submit(() -> campus.meetings().hostKey(MEETING)));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  @Test
  void manyCallsAtOnceShareIt() throws Exception {
    try (Campus campus = new Campus()) {
      manyAtOnce(campus);
      assertThat(fetched(campus)).isOne();
    }
  }

  @Test
  void itIsRenewedFiveMinutesBeforeItsEnd() {
    try (Campus campus = new Campus()) {
      campus.meetings().hostKey(MEETING);
      campus.account.clock.advance(Duration.ofMinutes(54));
      campus.meetings().hostKey(MEETING);
      assertThat(fetched(campus)).isOne();
      campus.account.clock.advance(Duration.ofMinutes(2));
      campus.meetings().hostKey(MEETING);
      campus.meetings().hostKey(MEETING);
      assertThat(fetched(campus)).isEqualTo(2);
    }
  }

  @Test
  void oneThatZoomForgotIsFetchedAgainOnceForAll() throws Exception {
    try (Campus campus = new Campus()) {
      campus.meetings().hostKey(MEETING);
      campus.simulator.revokeAccessTokens();
      manyAtOnce(campus);
      assertThat(fetched(campus)).isEqualTo(2);
    }
  }

  @Test
  void oneThatIsRefusedAgainIsNotFetchedForEver() throws Exception {
    try (ScriptedZoom zoom =
        new ScriptedZoom().answers(401, "{'code':124,'message':'Invalid access token.'}")) {
      Account account = new Account(zoom.url());
      assertThatThrownBy(() -> account.meetings().hostKey(MEETING))
          .hasMessageContaining("401 Invalid access token. (code 124)")
          .hasMessageContaining("Check ZOOM_ACCOUNT_ID");
      assertThat(account.tokensFetched()).isEqualTo(2);
      assertThat(zoom.calls).hasSize(2);
    }
  }

  @Test
  void oneThatCannotBeRenewedIsUsedToItsEnd() {
    Campus campus = new Campus();
    try (campus) {
      campus.meetings().hostKey(MEETING);
      campus.account.with("ZOOM_CLIENT_SECRET", "changed meanwhile");
      campus.account.clock.advance(Duration.ofMinutes(57));
      assertThat(campus.meetings().hostKey(MEETING)).isNotEmpty();
      campus.account.clock.advance(Duration.ofMinutes(4));
      assertThatThrownBy(() -> campus.meetings().hostKey(MEETING))
          .hasMessageContaining("Invalid client_id or client_secret");
    }
  }

  @Test
  void wrongCredentialsAreToldInZoomsWordsWithTheCure() {
    try (Campus campus = new Campus()) {
      campus.account.with("ZOOM_CLIENT_SECRET", "wrong");
      var refused =
          catchThrowableOfType(ServiceException.class, () -> campus.meetings().hostKey(MEETING));
      assertThat(refused)
          .hasMessageContaining("POST /oauth/token answered 401 Invalid client_id or client_secret")
          .hasMessageContaining("Check ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET");
      assertThat(refused.retryable()).isFalse();
      assertThat(campus.account.pauses).isEmpty();
      assertThatThrownBy(() -> campus.meetings().end(MEETING))
          .hasMessageContaining("Invalid client_id");
    }
  }
}
