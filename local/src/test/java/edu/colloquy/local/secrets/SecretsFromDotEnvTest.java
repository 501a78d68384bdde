package edu.colloquy.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsJsonEndpoint;
import edu.colloquy.local.aws.SdkClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

class SecretsFromDotEnvTest {
  private static final String ZOOM =
      """
      {"Name": "colloquy/zoom", "Description": "Zoom",
       "SecretString": "{\\"ZOOM_ACCOUNT_ID\\":\\"\\",\\"ZOOM_CLIENT_SECRET\\":\\"\\",\\"ZOOM_URL\\":\\"https://zoom.us\\"}"}
      """;

  private static final String SIGNING =
      """
      {"Name": "signing", "GenerateSecretString": {"PasswordLength": 48,
       "SecretStringTemplate": "{\\"issuer\\":\\"colloquy\\"}", "GenerateStringKey": "key"}}
      """;

  @TempDir Path dir;
  private SecretsService secrets;
  private AwsJsonEndpoint endpoint;
  private SecretsManagerClient client;

  @BeforeEach
  void start() throws Exception {
    Path file = dir.resolve(".env");
    Files.writeString(
        file,
        """
        # Zoom
        export ZOOM_ACCOUNT_ID = "a\\"b\\nc"  # quoted
        ZOOM_CLIENT_SECRET=from-file # bare
        OTHER='as # it is'
        """);
    secrets =
        new SecretsService(file, Map.of("ZOOM_CLIENT_SECRET", "from-simulator"), Optional.empty());
    endpoint = new AwsJsonEndpoint(0, List.of(secrets));
    client = SdkClient.of(SecretsManagerClient.builder(), endpoint.url());
  }

  @AfterEach
  void stop() {
    client.close();
    endpoint.close();
  }

  @Test
  void aSecretHoldsTheFilesValuesUnderThePlatformsUnderTheTemplatesKeys() throws Exception {
    String arn = secrets.createSecret(json(ZOOM));

    JsonNode value = json(client.getSecretValue(get -> get.secretId(arn)).secretString());

    assertThat(value)
        .isEqualTo(
            new ObjectMapper()
                .createObjectNode()
                .put("ZOOM_ACCOUNT_ID", "a\"b\nc")
                .put("ZOOM_CLIENT_SECRET", "from-simulator")
                .put("ZOOM_URL", "https://zoom.us"));
    assertThat(client.describeSecret(d -> d.secretId("colloquy/zoom")).arn()).isEqualTo(arn);
    assertThat(secrets.valueFrom(arn + ":ZOOM_URL::")).isEqualTo("https://zoom.us");
  }

  @Test
  void aValueThatIsPutIsTheCurrentOne() throws Exception {
    secrets.createSecret(json(ZOOM));

    client.putSecretValue(put -> put.secretId("colloquy/zoom").secretString("new"));

    assertThat(client.getSecretValue(get -> get.secretId("colloquy/zoom")).secretString())
        .isEqualTo("new");
    assertThat(client.listSecrets().secretList())
        .extracting(SecretListEntry::name)
        .containsExactly("colloquy/zoom");
  }

  @Test
  void aMadeUpKeyIsLongAndAnotherInEachPlatform() throws Exception {
    String first = madeUp(Optional.empty());

    assertThat(first).hasSize(48).isNotEqualTo(madeUp(Optional.empty()));
  }

  @Test
  void aMadeUpKeyIsTheSameAfterARestartAndNobodyElsesToRead() throws Exception {
    Path data = dir.resolve("data");

    String first = madeUp(Optional.of(data));

    assertThat(madeUp(Optional.of(data))).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(data.resolve("generated.json")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aKeyPutInThePlaceOfAMadeUpOneLastsToo() throws Exception {
    Optional<Path> data = Optional.of(dir.resolve("data"));
    var before = new SecretsService(dir.resolve(".env"), Map.of(), data);
    before.createSecret(json(SIGNING));
    before.handle(
        "PutSecretValue",
        (ObjectNode)
            json("{\"SecretId\": \"signing\", \"SecretString\": \"{\\\"key\\\":\\\"new\\\"}\"}"));

    assertThat(madeUp(data)).isEqualTo("new");
  }

  private String madeUp(Optional<Path> data) throws Exception {
    var service = new SecretsService(dir.resolve(".env"), Map.of(), data);
    return service.valueFrom(service.createSecret(json(SIGNING)) + ":key::");
  }

  @Test
  void whatIsMissingIsAnsweredWithTheCureAndNoValue() throws Exception {
    String arn = secrets.createSecret(json(ZOOM));

    assertThatThrownBy(() -> client.getSecretValue(get -> get.secretId("colloquy/none")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("template.yaml")
        .hasMessageContaining(".env");
    assertThatThrownBy(() -> secrets.valueFrom(arn + ":NO_SUCH_KEY::"))
        .hasMessageContaining("NO_SUCH_KEY")
        .hasMessageNotContaining("from-simulator");
  }

  @Test
  void aLineThatIsNoAssignmentIsNamedWithoutItsText() throws Exception {
    Path file = dir.resolve("broken.env");
    Files.writeString(file, "A=1\nsecret words\n");

    assertThatThrownBy(() -> DotEnv.read(file))
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("secret words");
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
