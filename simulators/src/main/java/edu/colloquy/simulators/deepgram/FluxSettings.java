package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.deepgram.FluxQuery.Thresholds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What can be changed while a stream of Flux is open (Deepgram: /v2/listen, Configure). */
record FluxSettings(Thresholds thresholds, List<String> keyterms, List<String> languageHints) {

  /**
   * These settings, with what the message names changed.
   *
   * @throws Refusal when a value will not do
   */
  FluxSettings with(JsonNode message) {
    Map<String, List<String>> values = new HashMap<>();
    thresholdsByName().forEach((name, value) -> values.put(name, List.of(value.toString())));
    message
        .path("thresholds")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), List.of(entry.getValue().asText())));
    return new FluxSettings(
        Thresholds.of(new Query(values)),
        message.has("keyterms") ? texts(message.get("keyterms")) : keyterms,
        message.has("language_hints") ? texts(message.get("language_hints")) : languageHints);
  }

  Map<String, Number> thresholdsByName() {
    Map<String, Number> named = new LinkedHashMap<>();
    thresholds.eager().ifPresent(eager -> named.put("eager_eot_threshold", eager));
    named.put("eot_threshold", thresholds.end());
    named.put("eot_timeout_ms", thresholds.timeoutMs());
    return named;
  }

  private static List<String> texts(JsonNode list) {
    return list.isTextual()
        ? List.of(list.asText())
        : StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
