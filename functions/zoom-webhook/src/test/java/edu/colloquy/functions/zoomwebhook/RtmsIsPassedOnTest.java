package edu.colloquy.functions.zoomwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.testkit.contracts.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RtmsIsPassedOnTest {
  private static final String ABOUT = ZoomEvents.UUID + " 0123456789abcdef0123456789abcdef";

  private final Endpoint endpoint = new Endpoint();

  @Test
  void fromStartToStop() {
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_started", ",\"server_urls\":\"wss://a:443\""));
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_interrupted", ""));
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_stopped", ",\"stop_reason\":6"));
    assertThat(endpoint.rtms)
        .containsExactly(
            "started " + ABOUT + " [wss://a:443]",
            "interrupted " + ABOUT,
            "stopped " + ABOUT + " 6");
  }

  @Test
  void whetherItsPayloadIsFlatOrNestedAndItsServersAreOneOrMany() {
    String nested =
        "{\"event\":\"meeting.rtms_started\",\"event_ts\":1,\"payload\":{\"object\":{\"meeting_uuid\":\"u==\","
            + "\"rtms_stream_id\":\"s\",\"server_urls\":[\"wss://a\",\"wss://b\"]}}}";
    endpoint.takes(nested);
    endpoint.takes(
        ZoomEvents.rtms("meeting.rtms_started", ",\"server_urls\":\"wss://a, wss://b\""));
    assertThat(endpoint.rtms)
        .containsExactly(
            "started u== s [wss://a, wss://b]", "started " + ABOUT + " [wss://a, wss://b]");
  }

  @Test
  void withWhoseNumberIsWhoseInEachRoom() {
    Instant at = Samples.NOON.plusMillis(7);
    endpoint.takes(ZoomEvents.participant("meeting.participant_joined", 1, at));
    endpoint.takes(
        ZoomEvents.breakout("meeting.participant_joined_breakout_room", 1, "room==", at));
    endpoint.takes(ZoomEvents.moved(1, at));
    long number = at.toEpochMilli() % 100_000_000;
    assertThat(endpoint.rtms)
        .containsExactly(
            "entered " + ZoomEvents.UUID + " " + number + " student1@example.edu",
            "entered room== of " + ZoomEvents.UUID + " " + number + " student1@example.edu");
  }

  @Test
  void unlessItSaysTooLittle() {
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_started", ""));
    endpoint.takes("{\"event\":\"meeting.rtms_stopped\",\"event_ts\":1,\"payload\":{}}");
    assertThat(endpoint.rtms).isEmpty();
  }
}
