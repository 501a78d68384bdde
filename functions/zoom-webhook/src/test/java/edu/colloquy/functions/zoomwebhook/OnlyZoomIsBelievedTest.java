package edu.colloquy.functions.zoomwebhook;

import static edu.colloquy.functions.zoomwebhook.Endpoint.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.testkit.contracts.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ends a session if it is Zoom's, and does nothing if it is not. */
class OnlyZoomIsBelievedTest {
  private static final String END =
      ZoomEvents.meeting("meeting.ended", ZoomEvents.UUID, Samples.NOON, Samples.NOON);
  private static final byte[] END_BYTES = END.getBytes(StandardCharsets.UTF_8);

  private final Endpoint endpoint = new Endpoint();
  private final long now = endpoint.clock.instant().getEpochSecond();

  @Test
  void withItsSignature() {
    assertThat(endpoint.takes(END).getStatusCode()).isEqualTo(204);
    assertThat(endpoint.status()).isEqualTo(SessionStatus.ENDING);
  }

  @Test
  void alsoWhereTheGatewayHoldsTheBodyForBinary() {
    assertThat(endpoint.takes(Endpoint.binary(END_BYTES, SECRET, now)).getStatusCode())
        .isEqualTo(204);
    assertThat(endpoint.status()).isEqualTo(SessionStatus.ENDING);
  }

  @Test
  void andNotWithAnothersOrNone() {
    refused(endpoint.takes(Endpoint.request(END, "another secret", now)), 401, "Secret Token");
    refused(
        endpoint.takes(Endpoint.binary(END_BYTES, "another secret", now)), 401, "Secret Token");
    APIGatewayV2HTTPEvent bare = endpoint.signed(END);
    bare.setHeaders(Map.of());
    refused(endpoint.takes(bare), 401, "x-zm-signature");
    bare.setHeaders(null);
    refused(endpoint.takes(bare), 401, "x-zm-signature");
  }

  @Test
  void andNotIfAByteWasChanged() {
    APIGatewayV2HTTPEvent changed = endpoint.signed(END);
    changed.setBody(END.replace("\"topic\":\"Sines\"", "\"topic\":\"Signs\""));
    refused(endpoint.takes(changed), 401, "does not fit");
  }

  @Test
  void andNotFiveMinutesLater() {
    APIGatewayV2HTTPEvent caught = endpoint.signed(END);
    endpoint.clock.advance(Duration.ofSeconds(301));
    refused(endpoint.takes(caught), 401, "one of the clocks is wrong");
  }

  @Test
  void andNotFromAClockThatIsFarAhead() {
    refused(endpoint.takes(Endpoint.request(END, SECRET, now + 301)), 401, "one of the clocks");
    assertThat(endpoint.takes(Endpoint.request(END, SECRET, now + 299)).getStatusCode())
        .isEqualTo(204);
  }

  @Test
  void andNotBeyondWhatZoomSends() {
    String large = END.replace("Sines", "S".repeat(WebhookRoute.MOST_BYTES));
    refused(endpoint.takes(large), 413, "at most 65536 bytes");
  }

  @Test
  void andNotIfItIsCutOff() {
    refused(endpoint.takes(END.substring(0, END.length() / 2)), 400, "not JSON");
    byte[] cut = Arrays.copyOf(END_BYTES, END_BYTES.length - 1);
    refused(endpoint.takes(Endpoint.binary(cut, SECRET, now)), 400, "not JSON");
    refused(endpoint.takes(""), 400, "empty");
    refused(endpoint.takes("[]"), 400, "event must name");
    refused(endpoint.takes("{\"event\":\"a\\nb\"}"), 400, "event must name");
  }

  @Test
  void andNotIfItOnlyClaimsToBeBase64() {
    APIGatewayV2HTTPEvent odd = endpoint.signed(END);
    odd.setIsBase64Encoded(true);
    refused(endpoint.takes(odd), 400, "base64");
  }

  @Test
  void andItsCheckOfTheUrlIsAnswered() {
    String challenge =
        "{\"event\":\"endpoint.url_validation\",\"event_ts\":1,\"payload\":{\"plainToken\":\"qgg8\"}}";
    APIGatewayV2HTTPResponse answer = endpoint.takes(challenge);
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(Json.tree(answer.getBody()).path("plainToken").asText()).isEqualTo("qgg8");
    assertThat(Json.tree(answer.getBody()).path("encryptedToken").asText())
        .isEqualTo(Endpoint.hmac(SECRET, "qgg8".getBytes(StandardCharsets.UTF_8)));
    assertThat(endpoint.takes(challenge).getStatusCode()).as("again, 72 h later").isEqualTo(200);
    assertThat(
            endpoint
                .takes("{\"event\":\"endpoint.url_validation\",\"payload\":{}}")
                .getStatusCode())
        .isEqualTo(400);
  }

  private void refused(APIGatewayV2HTTPResponse answer, int status, String because) {
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
    assertThat(Json.tree(answer.getBody()).path("detail").asText()).contains(because);
    assertThat(endpoint.status()).isEqualTo(SessionStatus.CREATING);
  }
}
