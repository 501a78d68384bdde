package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.zoom.RateLimits;
import edu.colloquy.simulators.zoom.RateLimits.Quota;
import edu.colloquy.simulators.zoom.ZoomSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Zoom's limits are kept to: those of a second by waiting, those of a day by saying so. */
class RateLimitsAreHonouredTest {
  private static final MeetingRequest REQUEST = Account.session("1", "Ada");
  private static final Meeting MEETING = new Meeting("123456789", "", "", "", Account.OWNER);
  private static final String TOO_MANY = "{'code':429,'message':'Too many.'}";

  private static Campus campus(RateLimits limits) {
    return new Campus(ZoomSettings.defaults().withRateLimits(limits));
  }

  @Test
  void tooManyInASecondIsWaitedFor() {
    try (Campus campus = new Campus(Fault.ZOOM_429)) {
      Meeting meeting = campus.meetings().create(REQUEST);
      assertThat(campus.meetings().find(meeting.id())).isPresent();
      assertThat(campus.count(Seen.FAULT)).isEqualTo(3);
      assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
      assertThat(campus.account.pauses)
          .allSatisfy(p -> assertThat(p).isLessThan(Duration.ofSeconds(4)));
    }
  }

  @Test
  void noCallIsMadeBeforeTheSecondThatZoomNames() throws IOException {
    try (ScriptedZoom zoom = new ScriptedZoom()) {
      Account account = new Account(zoom.url());
      Instant reset = Instant.ofEpochSecond(account.clock.instant().getEpochSecond() + 3);
      zoom.answers(
              429,
              TOO_MANY,
              Map.of(
                  "X-RateLimit-Type",
                  "QPS",
                  "X-RateLimit-Reset",
                  Long.toString(reset.getEpochSecond())))
          .answers(200, "{'token':'zak'}");
      assertThat(account.meetings().hostKey(MEETING)).isEqualTo("zak");
      assertThat(account.clock.instant()).isAfterOrEqualTo(reset);
      assertThat(zoom.calls).hasSize(2);
    }
  }

  @Test
  void aLimitOfTheDayIsToldAtOnceWithItsEnd() throws IOException {
    try (ScriptedZoom zoom =
        new ScriptedZoom()
            .answers(
                429,
                TOO_MANY,
                Map.of("X-RateLimit-Type", "Daily-limit", "Retry-After", "2999-11-25T00:00:00Z"))) {
      Account account = new Account(zoom.url());
      ZoomMeetings meetings = account.meetings();
      var refused = catchThrowableOfType(ServiceException.class, () -> meetings.hostKey(MEETING));
      assertThat(refused)
          .hasMessageContaining("2999-11-25T00:00:00Z")
          .hasMessageContaining("shared");
      assertThat(refused.retryable()).isFalse();
      assertThat(account.pauses).isEmpty();

      assertThatThrownBy(() -> meetings.find("1")).hasMessageContaining("2999-11-25T00:00:00Z");
      assertThat(zoom.calls).as("calls of the class that is used up").hasSize(1);
    }
  }

  @Test
  void theSimulatorsLimitOfTheDayIsUnderstood() {
    try (Campus campus = campus(RateLimits.BUSINESS.withLight(new Quota(80, 2)))) {
      campus.meetings().hostKey(MEETING);
      campus.meetings().hostKey(MEETING);
      assertThatThrownBy(() -> campus.meetings().hostKey(MEETING))
          .hasMessageContaining("maximum daily rate limit")
          .hasMessageContaining("T00:00:00Z");
    }
  }

  @Test
  void theSimulatorsLimitOfTheSecondIsUnderstood() {
    try (Campus campus = campus(RateLimits.BUSINESS.withLight(new Quota(2, 1_000)))) {
      Account account = campus.account;
      campus.meetings().hostKey(MEETING);
      campus.meetings().hostKey(MEETING);
      assertThatThrownBy(() -> campus.meetings().hostKey(MEETING))
          .as("its second does not pass while the client only seems to wait")
          .hasMessageContaining("maximum per-second rate limit");
      assertThat(account.pauses).isNotEmpty();
    }
  }

  @Test
  void aHostsLimitOfTheDayStopsThatHostAlone() {
    ZoomSettings settings =
        ZoomSettings.defaults().withRateLimits(RateLimits.BUSINESS.withMeetingChanges(2));
    try (Campus campus = new Campus(settings)) {
      Meeting meeting = campus.meetings().create(REQUEST);
      campus.meetings().update(meeting, REQUEST);
      var refused =
          catchThrowableOfType(
              ServiceException.class, () -> campus.meetings().create(Account.session("2", "Emil")));
      assertThat(refused)
          .hasMessageContaining("daily rate limit (2) of Meeting Create/Update")
          .hasMessageContaining("let another licensed user own");
      assertThat(refused.retryable()).isFalse();
      assertThat(campus.meetings().create(REQUEST)).isEqualTo(meeting);
    }
  }

  @Test
  void aResetThatIsNoNumberMeansASecond() throws IOException {
    try (ScriptedZoom zoom =
        new ScriptedZoom()
            .answers(429, "no JSON", Map.of("X-RateLimit-Reset", "soon"))
            .answers(200, "{'token':'zak'}")) {
      Account account = new Account(zoom.url());
      assertThat(account.meetings().hostKey(MEETING)).isEqualTo("zak");
      assertThat(account.pauses.getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }
}
