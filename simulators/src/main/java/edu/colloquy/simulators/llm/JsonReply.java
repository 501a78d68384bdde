package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Answers with JSON of a given shape. What stands in it is derived from the dialogue; which part of
 * that belongs in which field is told by the field's name.
 */
record JsonReply(JsonShape shape) implements Reply {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public String to(ChatRequest request) {
    Lesson lesson = Lesson.in(request);
    Assessment assessment = Assessment.of(Dialogue.of(request), lesson);
    return value("", shape, assessment, lesson).toString();
  }

  private static JsonNode value(String key, JsonShape shape, Assessment assessment, Lesson lesson) {
    return switch (shape) {
      case JsonShape.Fields(var fields) -> {
        ObjectNode object = NODES.objectNode();
        fields.forEach((name, field) -> object.set(name, value(name, field, assessment, lesson)));
        yield object;
      }
      case JsonShape.ListOf(JsonShape.Text _) -> texts(sentences(key, assessment, lesson));
      case JsonShape.ListOf(var element) ->
          NODES.arrayNode().add(value(key, element, assessment, lesson));
      case JsonShape.Text _ ->
          NODES.textNode(
              sentences(key, assessment, lesson).stream()
                  .findFirst()
                  .orElse("Nothing was noticed."));
      case JsonShape.Flag() -> NODES.booleanNode(level(key, assessment) >= 0.5);
      case JsonShape.Choice(var options) ->
          NODES.textNode(options.get((int) (level(key, assessment) * 0.999 * options.size())));
      case JsonShape.Score(double max, boolean whole) -> {
        double score = level(key, assessment) * max;
        yield whole
            ? NODES.numberNode(Math.round(score))
            : NODES.numberNode(Math.round(score * 100) / 100.0);
      }
    };
  }

  /** High confusion is low understanding. */
  private static double level(String key, Assessment assessment) {
    return is(key, "confus|difficult|stuck|risk|frustrat|struggl|distress|off_topic")
        ? 1 - assessment.understanding()
        : assessment.understanding();
  }

  private static List<String> sentences(String key, Assessment assessment, Lesson lesson) {
    if (is(key, "misconc|mistake|error|stuck|confus|difficult|struggl|gap|weak")) {
      return assessment.difficulties();
    }
    if (is(key, "strength|understood|master|correct|well|progress")) {
      return assessment.strengths();
    }
    if (is(key, "quote|evidence|said")) {
      return assessment.quotes();
    }
    if (is(key, "next|recommend|action|suggest|advice|follow")) {
      return List.of(
          assessment.difficulties().isEmpty()
              ? "Try the same idea on a new problem."
              : "Go over this step again: " + assessment.difficulties().getFirst());
    }
    if (is(key, "topic|concept|subject")) {
      return lesson.topic().stream().toList();
    }
    return List.of(assessment.summary());
  }

  private static boolean is(String key, String words) {
    return key.toLowerCase(Locale.ROOT).matches(".*(?:" + words + ").*");
  }

  private static ArrayNode texts(List<String> sentences) {
    ArrayNode array = NODES.arrayNode();
    sentences.stream().limit(5).forEach(array::add);
    return array;
  }
}
