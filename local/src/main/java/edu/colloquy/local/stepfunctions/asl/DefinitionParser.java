package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads a definition and refuses what this interpreter would not carry out as AWS does. Stateless.
 */
public final class DefinitionParser {
  private static final long LONGEST_SECONDS = 99_999_999;

  private final ServiceIntegrations integrations;

  /**
   * @param integrations what the {@code Resource} of a Task may name
   */
  public DefinitionParser(ServiceIntegrations integrations) {
    this.integrations = integrations;
  }

  /**
   * @param source the Amazon States Language as JSON, placeholders already substituted
   * @throws DefinitionException with a sentence that names state and field
   */
  public StateMachineDefinition parse(JsonNode source) {
    Fields fields = new Fields("The definition", source);
    String dialect =
        fields
            .text("QueryLanguage")
            .orElseThrow(() -> fields.error("QueryLanguage", "is missing; it must be 'JSONata'"));
    if (!dialect.equals("JSONata")) {
      throw fields.error("QueryLanguage", "must be 'JSONata', JSONPath is not supported here");
    }
    fields
        .text("Version")
        .filter(version -> !version.equals("1.0"))
        .ifPresent(
            version -> {
              throw fields.error("Version", "must be '1.0'");
            });
    Optional<Duration> timeout =
        fields.take("TimeoutSeconds").map(value -> Duration.ofSeconds(seconds(fields, value)));
    Workflow workflow = new WorkflowParser(integrations).parse(fields);
    fields.finish();
    VariableCheck.check(workflow);
    return new StateMachineDefinition(workflow, timeout, source);
  }

  private static long seconds(Fields fields, JsonNode value) {
    if (!value.isIntegralNumber() || value.longValue() < 1 || value.longValue() > LONGEST_SECONDS) {
      throw fields.error("TimeoutSeconds", "must be an integer from 1 to " + LONGEST_SECONDS);
    }
    return value.longValue();
  }
}
