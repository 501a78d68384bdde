package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Map. */
final class MapParser {
  private static final int MOST_CONCURRENT = 10_000;
  private static final int LONGEST_LABEL = 40;
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private final WorkflowParser workflows;

  MapParser(WorkflowParser workflows) {
    this.workflows = workflows;
  }

  MapState parse(String name, Fields fields) {
    Fields processor = fields.requireObject("ItemProcessor");
    boolean distributed = distributed(processor);
    Workflow workflow = workflows.parse(processor);
    processor.finish();
    return new MapState(
        name,
        fields.template("Items"),
        fields.template("ItemSelector"),
        fields.integer("MaxConcurrency", 0, MOST_CONCURRENT),
        mode(name, fields, distributed),
        workflow,
        FailureRulesParser.parse(fields),
        ExitParser.parse(fields));
  }

  private static boolean distributed(Fields processor) {
    if (processor.take("ProcessorConfig").isEmpty()) {
      return false;
    }
    Fields config = processor.requireObject("ProcessorConfig");
    String mode = config.text("Mode").orElse("INLINE");
    Optional<String> type = config.text("ExecutionType");
    config.finish();
    boolean distributed =
        switch (mode) {
          case "INLINE" -> false;
          case "DISTRIBUTED" -> true;
          default -> throw config.error("Mode", "must be 'INLINE' or 'DISTRIBUTED'");
        };
    if (distributed && !type.orElse("").equals("STANDARD")) {
      throw config.error("ExecutionType", "must be 'STANDARD', EXPRESS is not supported here");
    }
    if (!distributed && type.isPresent()) {
      throw config.error("ExecutionType", "belongs to Mode 'DISTRIBUTED'");
    }
    return distributed;
  }

  private static MapState.Mode mode(String name, Fields fields, boolean distributed) {
    Optional<String> label = fields.text("Label");
    Optional<Template> count = fields.integer("ToleratedFailureCount", 0, Integer.MAX_VALUE);
    Optional<Template> percentage = fields.integer("ToleratedFailurePercentage", 0, 100);
    if (distributed) {
      return new MapState.Distributed(
          label.map(given -> valid(fields, given)).orElseGet(() -> labelFrom(name)),
          count,
          percentage);
    }
    if (label.isPresent()) {
      throw fields.error("Label", "belongs to Mode 'DISTRIBUTED'");
    }
    if (count.isPresent() || percentage.isPresent()) {
      throw fields.error(
          count.isPresent() ? "ToleratedFailureCount" : "ToleratedFailurePercentage",
          "belongs to Mode 'DISTRIBUTED'; inline, put a Catch inside the ItemProcessor");
    }
    return new MapState.Inline();
  }

  private static String valid(Fields fields, String label) {
    if (!LABEL.matcher(label).matches()) {
      throw fields.error("Label", "has 1 to 40 letters, digits, '.', '_' or '-'");
    }
    return label;
  }

  private static String labelFrom(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.-]", "");
    return plain.isEmpty() ? "Map" : plain.substring(0, Math.min(LONGEST_LABEL, plain.length()));
  }
}
