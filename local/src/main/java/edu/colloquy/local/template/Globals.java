package edu.colloquy.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SAM's {@code Globals}: what every {@code AWS::Serverless::<Section>} resource starts from.
 * Mappings are merged, lists joined, and of anything else the resource's own wins (SAM guide,
 * "Globals section").
 */
record Globals(Map<String, Object> sections) {
  private static final String SERVERLESS = "AWS::Serverless::";

  Map<String, Object> mergedInto(String type, Map<String, Object> properties) {
    Object section =
        type.startsWith(SERVERLESS) ? sections.get(type.substring(SERVERLESS.length())) : null;
    return section == null
        ? properties
        : Nodes.map(merge(section, properties), new Place("Globals"));
  }

  private static Object merge(Object global, Object own) {
    if (global instanceof Map<?, ?> base
        && own instanceof Map<?, ?> over
        && !Intrinsics.isIntrinsic(base)
        && !Intrinsics.isIntrinsic(over)) {
      Map<Object, Object> merged = new LinkedHashMap<>(base);
      over.forEach(
          (key, value) ->
              merged.put(key, base.containsKey(key) ? merge(base.get(key), value) : value));
      return merged;
    }
    if (global instanceof List<?> base && own instanceof List<?> more) {
      List<Object> joined = new ArrayList<>(base);
      joined.addAll(more);
      return joined;
    }
    return own;
  }
}
