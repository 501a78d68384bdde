package edu.colloquy.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesPickTheirEventsTest {
  private static final String EVENT =
      """
      {"source": "aws.ecs", "detail-type": "ECS Task State Change",
       "detail": {"lastStatus": "STOPPED", "stopCode": "UserInitiated", "group": "family:bots",
                  "containers": [{"exitCode": 0}, {"exitCode": 137}]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | {'source': ['aws.ecs'], 'detail': {'lastStatus': ['RUNNING', 'STOPPED']}}",
        "false | {'source': ['aws.sqs'], 'detail': {'lastStatus': ['STOPPED']}}",
        "true  | {'detail': {'containers': {'exitCode': [137]}}}",
        "true  | {'detail': {'stopCode': [{'anything-but': 'EssentialContainerExited'}]}}",
        "false | {'detail': {'stopCode': [{'anything-but': ['UserInitiated', 'x']}]}}",
        "true  | {'detail': {'group': [{'prefix': 'family:'}]}}",
        "false | {'detail': {'group': [{'anything-but': {'prefix': 'family:'}}]}}",
        "true  | {'detail': {'stoppedReason': [{'exists': false}]}}",
        "false | {'detail': {'group': [{'exists': false}]}}",
      })
  void patternsMatchAsOnAws(boolean matches, String pattern) throws Exception {
    assertThat(new EventPattern(json(pattern.replace('\'', '"'))).matches(json(EVENT)))
        .isEqualTo(matches);
  }

  @Test
  void anEventReachesEveryMatchingTargetThoughOneFails() throws Exception {
    var bus = new EventBus();
    BlockingQueue<JsonNode> seen = new LinkedBlockingQueue<>();
    JsonNode pattern = json("{\"source\": [\"colloquy\"]}");
    bus.rule(
        pattern,
        event -> {
          throw new IllegalStateException("a target that fails");
        });
    bus.rule(pattern, seen::add);

    bus.put("colloquy", "Room Ended", List.of("arn:room"), json("{\"room\": 1}"));

    JsonNode event = seen.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    assertThat(event.path("detail-type").asText()).isEqualTo("Room Ended");
    assertThat(event.at("/resources/0").asText()).isEqualTo("arn:room");
    assertThat(event.at("/detail/room").asInt()).isEqualTo(1);
  }

  @Test
  void aPatternThatIsNotUnderstoodIsRefusedAtOnce() throws Exception {
    JsonNode numeric = json("{\"detail\": {\"exitCode\": [{\"numeric\": [\">\", 0]}]}}");

    assertThatThrownBy(() -> new EventBus().rule(numeric, event -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exitCode")
        .hasMessageContaining("prefix");
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
