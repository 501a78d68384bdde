package edu.colloquy.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsAccount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The default event bus. Each target gets each event that its rule matches, on a virtual thread of
 * its own: like on AWS, in no promised order. A target that fails is not tried again. Thread-safe.
 */
public final class EventBus {
  private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);

  private record Rule(EventPattern pattern, Consumer<JsonNode> target) {}

  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /**
   * Adds a rule.
   *
   * @param eventPattern the {@code EventPattern} of an {@code AWS::Events::Rule}
   * @param target gets the events
   * @throws IllegalArgumentException when the pattern uses what is not known locally
   */
  public void rule(JsonNode eventPattern, Consumer<JsonNode> target) {
    rules.add(new Rule(new EventPattern(eventPattern), target));
  }

  /**
   * Puts an event on the bus, in EventBridge's envelope.
   *
   * @param source such as {@code aws.ecs}
   * @param detailType such as {@code ECS Task State Change}
   * @param resources ARNs of what it is about
   * @param detail the event itself
   */
  public void put(String source, String detailType, List<String> resources, JsonNode detail) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", detailType)
            .put("source", source)
            .put("account", AwsAccount.ID)
            .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", AwsAccount.REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", detail);
    rules.stream()
        .filter(rule -> rule.pattern().matches(event))
        .forEach(rule -> Thread.ofVirtual().name("event").start(() -> deliver(rule, event)));
  }

  private static void deliver(Rule rule, ObjectNode event) {
    try {
      rule.target().accept(event);
    } catch (RuntimeException e) {
      LOG.warn("A target of the event {} failed.", event.path("detail-type").asText(), e);
    }
  }
}
