package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.ServiceException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is in a meeting, and who was once it is over. (Zoom: "List meeting participants" of
 * Dashboards, "Get past meeting participants", "Get meeting participant reports".) Thread-safe.
 */
public final class ZoomParticipants {
  private final ZoomApi api;
  private final RetryPolicy retries;

  ZoomParticipants(ZoomApi api, RetryPolicy retries) {
    this.api = api;
    this.retries = retries;
  }

  /**
   * Who is in the meeting now. Zoom tells accounts on a Business or Education plan only, and some
   * time late; who has to know at once takes the webhooks.
   *
   * @param numberOrUuid the number or uuid of a meeting that goes on
   * @throws ServiceException if it does not, or Zoom fails
   */
  public List<LiveParticipant> live(String numberOrUuid) {
    ZoomCall call =
        call("/metrics/meetings/{meetingId}/participants", RateClass.HEAVY, numberOrUuid)
            .with("type", "live");
    return pages(call, numberOrUuid).map(participant -> readLive(call, participant)).toList();
  }

  /**
   * Each time somebody was in the meeting.
   *
   * @param numberOrUuid the uuid of an instance, or the number for the latest
   * @throws ServiceException if there was none or it is not over, or Zoom fails
   */
  public List<MeetingParticipant> past(String numberOrUuid) {
    return over("/past_meetings/{meetingId}/participants", RateClass.MEDIUM, numberOrUuid);
  }

  /**
   * Each time somebody was in one room of the meeting, with what our clients said of themselves on
   * joining.
   *
   * @param numberOrUuid the uuid of an instance, or the number for the latest
   * @throws ServiceException if there was none or it is not over, or Zoom fails
   */
  public List<MeetingParticipant> report(String numberOrUuid) {
    return over("/report/meetings/{meetingId}/participants", RateClass.HEAVY, numberOrUuid);
  }

  private List<MeetingParticipant> over(String template, RateClass rateClass, String meeting) {
    ZoomCall call = call(template, rateClass, meeting);
    return pages(call, meeting).map(participant -> read(call, participant)).toList();
  }

  private Stream<JsonNode> pages(ZoomCall call, String meeting) {
    return new ZoomPages(api).of(call, "participants", retries.begin(meeting));
  }

  private static ZoomCall call(String template, RateClass rateClass, String meeting) {
    return ZoomCall.of("GET", rateClass, template, MeetingUuid.inPath(meeting));
  }

  private static LiveParticipant readLive(ZoomCall call, JsonNode participant) {
    return new LiveParticipant(
        participant.path("participant_uuid").asText(),
        participant.path("user_name").asText(),
        participant.path("user_id").asText(),
        text(participant, "email"),
        time(call, participant, "join_time"),
        text(participant, "bo_mtg_id"));
  }

  private static MeetingParticipant read(ZoomCall call, JsonNode participant) {
    return new MeetingParticipant(
        text(participant, "id"),
        participant.path("name").asText(),
        participant.path("user_id").asText(),
        text(participant, "user_email"),
        time(call, participant, "join_time"),
        time(call, participant, "leave_time"),
        Duration.ofSeconds(participant.path("duration").asLong()),
        text(participant, "customer_key"),
        text(participant, "bo_mtg_id"));
  }

  private static Optional<String> text(JsonNode participant, String field) {
    return Optional.of(participant.path(field).asText()).filter(text -> !text.isEmpty());
  }

  private static Instant time(ZoomCall call, JsonNode participant, String field) {
    try {
      return Instant.parse(participant.path(field).asText());
    } catch (DateTimeException e) {
      throw new ServiceException(
          ZoomHttp.SERVICE,
          call.name() + " answered a " + field + " that is no time",
          false,
          null,
          e);
    }
  }
}
