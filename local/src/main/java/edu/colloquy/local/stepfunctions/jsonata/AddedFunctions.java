package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The functions that Step Functions adds to JSONata. (AWS: Step Functions, "Transforming data with
 * JSONata", "JSONata functions provided by Step Functions".)
 */
final class AddedFunctions {
  private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
  private static final int LONGEST_RANGE = 1_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private AddedFunctions() {}

  /** {@code $partition(array, size)}: the array cut into arrays of at most {@code size}. */
  static Object partition(List<?> arguments) {
    List<?> list = Arguments.list("partition", arguments, 0);
    long size = Arguments.integer("partition", arguments, 1);
    if (size < 1) {
      throw new JException("$partition needs a chunk size of at least 1", -1);
    }
    List<Object> chunks = new ArrayList<>();
    int chunk = (int) Math.min(size, Integer.MAX_VALUE / 2);
    for (int from = 0; from < list.size(); from += chunk) {
      chunks.add(new ArrayList<>(list.subList(from, Math.min(list.size(), from + chunk))));
    }
    return chunks;
  }

  /** {@code $range(first, last, step)}: both ends included, at most 1,000 numbers. */
  static Object range(List<?> arguments) {
    long first = Arguments.integer("range", arguments, 0);
    long last = Arguments.integer("range", arguments, 1);
    long step = Arguments.integer("range", arguments, 2);
    if (step == 0) {
      throw new JException("$range needs a step other than 0", -1);
    }
    List<Object> numbers = new ArrayList<>();
    for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
      if (numbers.size() == LONGEST_RANGE) {
        throw new JException("$range gives at most 1000 numbers", -1);
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** {@code $hash(text, algorithm)}: lower-case hexadecimal. */
  static Object hash(List<?> arguments) {
    String text = Arguments.text("hash", arguments, 0);
    String algorithm =
        Arguments.optional(arguments, 1) == null ? "SHA-256" : Arguments.text("hash", arguments, 1);
    if (!HASHES.contains(algorithm)) {
      throw new JException("$hash knows MD5, SHA-1, SHA-256, SHA-384 and SHA-512 only", -1);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + algorithm, e);
    }
  }

  /** {@code $parse(text)}: JSON text read. */
  static Object parse(List<?> arguments) {
    try {
      return JsonValues.toJava(JSON.readTree(Arguments.text("parse", arguments, 0)));
    } catch (JsonProcessingException e) {
      throw new JException("$parse was given text that is not JSON: " + e.getOriginalMessage(), -1);
    }
  }

  /** {@code $random(seed?)}: at least 0 and less than 1; the same for the same seed. */
  static Object random(List<?> arguments, RandomGenerator random) {
    return Arguments.optional(arguments, 0) == null
        ? random.nextDouble()
        : new SplittableRandom(Arguments.integer("random", arguments, 0)).nextDouble();
  }

  /** {@code $uuid()}: a version 4 UUID. */
  static Object uuid(RandomGenerator random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
