package edu.colloquy.contract.ws;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The {@code type} of a message, which is its record's name in capitals: CreateSession is
 * CREATE_SESSION.
 */
final class MessageType {
  private MessageType() {}

  static String of(Class<?> message) {
    return message
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  static Map<String, Class<?>> allOf(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .collect(Collectors.toUnmodifiableMap(MessageType::of, Function.identity()));
  }
}
