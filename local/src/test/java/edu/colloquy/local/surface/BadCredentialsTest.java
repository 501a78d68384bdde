package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.platform.Platform;
import edu.colloquy.local.platform.PlatformOptions;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Simulators;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that are wrong or were never set are found out by asking, and by nothing worse. */
class BadCredentialsTest {
  private static final Path HOME = Path.of(System.getProperty("colloquy.home"));

  @ParameterizedTest
  @ValueSource(strings = {"wrong", ""})
  void badCredentialsAreInvalid(String value) {
    try (Simulators simulators = new Simulators(Faults.none(), false);
        Platform platform = Platform.start(options(simulators, value));
        HttpClient http = HttpClient.newHttpClient();
        WireClient client = WireClient.connect(http, platform.webSocketUrl())) {
      for (String service : List.of("ZOOM", "DEEPGRAM", "AVATAR", "LLM")) {
        JsonNode validation = client.ask("VALIDATE_" + service, Map.of());
        assertThat(validation.path("type").asText())
            .as(validation.toString())
            .isEqualTo(service + "_VALIDATION");
        assertThat(validation.at("/payload/valid").asBoolean()).isFalse();
        assertThat(validation.at("/payload/detail").asText()).isNotBlank();
      }
      http.shutdownNow();
    }
  }

  private static PlatformOptions options(Simulators simulators, String value) {
    Map<String, String> parameters = new HashMap<>(simulators.addresses());
    parameters.putAll(Map.of("VpcId", "vpc-1", "SubnetA", "subnet-1", "SubnetB", "subnet-2"));
    Map<String, String> secrets = new HashMap<>(simulators.credentials());
    secrets.replaceAll((_, _) -> value);
    return new PlatformOptions(
        HOME,
        0,
        Optional.empty(),
        HOME.resolve("local/target/workers"),
        false,
        false,
        parameters,
        secrets);
  }
}
