package edu.colloquy.local.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonService;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets Manager: {@code GetSecretValue}, {@code DescribeSecret}, {@code PutSecretValue}, {@code
 * ListSecrets}. Secrets are those of the template; their values come from a {@code .env} file, or
 * are made up where the template says so. A value put at run time lasts as long as this process,
 * that of a made-up secret as long as the folder. Thread-safe. Values are never logged.
 */
public final class SecretsService implements AwsJsonService {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Secret> secrets = new ConcurrentHashMap<>();
  private final Path file;
  private final Map<String, String> known;
  private final GeneratedSecrets generated;

  /**
   * @param file the {@code .env} file, which need not exist
   * @param overrides values by key that win over the file's, such as the keys of simulators
   * @param dataDir where made-up values outlive this process; empty for new ones each time
   * @throws IllegalArgumentException when the file cannot be read as {@code KEY=value} lines
   */
  public SecretsService(Path file, Map<String, String> overrides, Optional<Path> dataDir) {
    this.generated = new GeneratedSecrets(dataDir);
    this.file = file;
    this.known = new LinkedHashMap<>(DotEnv.read(file));
    this.known.putAll(overrides);
  }

  /**
   * Adds a secret; the keys of its {@code SecretString} are filled by name.
   *
   * @param properties those of an {@code AWS::SecretsManager::Secret}, intrinsic functions resolved
   * @return its ARN
   */
  public String createSecret(JsonNode properties) {
    var asked = new SecretProperties(properties);
    String value =
        asked.isGenerated()
            ? generated.value(asked.name(), () -> asked.value(known))
            : asked.value(known);
    Secret secret = Secret.of(asked.name(), asked.description(), value);
    secrets.put(secret.name(), secret);
    return secret.arn();
  }

  /**
   * What a container's {@code Secrets: [{Name, ValueFrom}]} or a dynamic reference means.
   *
   * @param valueFrom {@code <name or ARN>}, an ARN may be followed by {@code :<key>::}
   * @throws AwsException {@code ResourceNotFoundException} when there is no such secret or key
   */
  public String valueFrom(String valueFrom) {
    String[] parts = valueFrom.split(":");
    if (!valueFrom.startsWith("arn:") || parts.length < 8 || parts[7].isEmpty()) {
      return find(valueFrom.replaceFirst(":+$", "")).value();
    }
    String arn = String.join(":", List.of(parts).subList(0, 7));
    JsonNode value = object(find(arn)).path(parts[7]);
    if (value.isMissingNode()) {
      throw AwsException.badRequest(
          "ResourceNotFoundException", "The secret " + arn + " has no key " + parts[7] + ".");
    }
    return value.asText();
  }

  @Override
  public String targetPrefix() {
    return "secretsmanager";
  }

  @Override
  public JsonNode handle(String operation, ObjectNode request) {
    return switch (operation) {
      case "GetSecretValue" -> current(find(id(request)));
      case "DescribeSecret" -> description(find(id(request)));
      case "PutSecretValue" -> put(find(id(request)), request.path("SecretString").asText());
      case "ListSecrets" -> list();
      default -> throw AwsException.unknownOperation(operation);
    };
  }

  private Secret find(String id) {
    return secrets.values().stream()
        .filter(secret -> secret.isNamed(id))
        .findFirst()
        .orElseThrow(
            () ->
                AwsException.badRequest(
                    "ResourceNotFoundException",
                    "There is no secret "
                        + id
                        + ". Secrets are declared in template.yaml as AWS::SecretsManager::Secret;"
                        + " their values are read from "
                        + file
                        + "."));
  }

  private JsonNode put(Secret secret, String value) {
    Secret changed = secret.with(value);
    secrets.put(changed.name(), changed);
    if (generated.has(changed.name())) {
      generated.replace(changed.name(), value);
    }
    return version(changed);
  }

  private JsonNode list() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var array = answer.putArray("SecretList");
    secrets.values().stream()
        .sorted(Comparator.comparing(Secret::name))
        .forEach(secret -> array.add(description(secret)));
    return answer;
  }

  private static JsonNode current(Secret secret) {
    ObjectNode answer = version(secret).put("SecretString", secret.value());
    return answer.put("CreatedDate", secret.changed().toEpochMilli() / 1000.0);
  }

  private static ObjectNode version(Secret secret) {
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("ARN", secret.arn())
            .put("Name", secret.name())
            .put("VersionId", secret.version());
    answer.putArray("VersionStages").add("AWSCURRENT");
    return answer;
  }

  private static ObjectNode description(Secret secret) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", secret.arn())
        .put("Name", secret.name())
        .put("Description", secret.description())
        .put("LastChangedDate", secret.changed().toEpochMilli() / 1000.0);
  }

  private static JsonNode object(Secret secret) {
    try {
      return JSON.readTree(secret.value());
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the text, which is the secret.
      throw AwsException.badRequest(
          "InvalidRequestException", "The secret " + secret.name() + " is not a JSON object.");
    }
  }

  private static String id(ObjectNode request) {
    return request.path("SecretId").asText();
  }
}
