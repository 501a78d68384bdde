package edu.colloquy.functions.zoomwebhook;

import static org.assertj.core.api.Assertions.assertThat;

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
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_started", ",\"server_urls\":\"wss://a, wss://b\""));
    assertThat(endpoint.rtms)
        .containsExactly(
            "started u== s [wss://a, wss://b]", "started " + ABOUT + " [wss://a, wss://b]");
  }

  @Test
  void unlessItSaysTooLittle() {
    endpoint.takes(ZoomEvents.rtms("meeting.rtms_started", ""));
    endpoint.takes("{\"event\":\"meeting.rtms_stopped\",\"event_ts\":1,\"payload\":{}}");
    assertThat(endpoint.rtms).isEmpty();
  }
}
