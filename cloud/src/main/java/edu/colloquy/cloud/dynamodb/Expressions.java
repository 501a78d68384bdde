package edu.colloquy.cloud.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names in expressions: {@code #status} always stands for the attribute {@code status}. */
final class Expressions {
  private static final Pattern NAME = Pattern.compile("#(\\w+)");

  private Expressions() {}

  /** The ExpressionAttributeNames of some expressions; DynamoDB wants none that is not used. */
  static Map<String, String> names(String... expressions) {
    Map<String, String> names = new HashMap<>();
    for (String expression : expressions) {
      NAME.matcher(expression).results().forEach(it -> names.put(it.group(), it.group(1)));
    }
    return names;
  }
}
