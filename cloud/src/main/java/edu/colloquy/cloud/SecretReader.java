package edu.colloquy.cloud;

import edu.colloquy.contract.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads secrets when they are first needed, never before, and keeps each for five minutes. Values
 * are never logged. Thread-safe.
 */
public final class SecretReader {
  private static final long KEEP_NANOS = Duration.ofMinutes(5).toNanos();

  private record Kept(Map<String, String> values, long readAtNanos) {}

  private final SecretsManagerClient secretsManager;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** A reader by this client. */
  public SecretReader(SecretsManagerClient secretsManager) {
    this.secretsManager = secretsManager;
  }

  /**
   * One value of a secret, which is a JSON object of names and values.
   *
   * @param secret its name or ARN
   * @param name of the value
   * @throws IllegalStateException saying what to set where, when it is not there
   */
  public String read(String secret, String name) {
    String value = values(secret).get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          name + " is not set in the secret " + secret + "; locally: add it to .env.");
    }
    return value;
  }

  private Map<String, String> values(String secret) {
    Kept known = kept.get(secret);
    if (known == null || System.nanoTime() - known.readAtNanos() > KEEP_NANOS) {
      String json =
          secretsManager.getSecretValue(request -> request.secretId(secret)).secretString();
      known = new Kept(parse(json), System.nanoTime());
      kept.put(secret, known);
    }
    return known.values();
  }

  private static Map<String, String> parse(String json) {
    Map<String, String> values = new HashMap<>();
    Json.tree(json)
        .properties()
        .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
    return values;
  }
}
