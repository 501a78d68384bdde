package edu.colloquy.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.handlers.BareHandler;
import edu.colloquy.local.handlers.FailingHandler;
import edu.colloquy.local.handlers.GreetHandler;
import edu.colloquy.local.handlers.SlowHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaServiceTest {
  private final LambdaService lambda = new LambdaService();

  @Test
  void plainTypesTravelAsJson() throws InterruptedException {
    register("bare", BareHandler.class.getName() + "::handleRequest", Duration.ofSeconds(3));
    assertThat(invoke("bare", "{\"a\":41}")).isEqualTo("{\"total\":42,\"function\":\"bare\"}");
  }

  @Test
  void functionIsFoundByItsArnAndItsAlias() throws InterruptedException {
    register("bare", BareHandler.class.getName(), Duration.ofSeconds(3));
    String arn = "arn:aws:lambda:us-east-1:000000000000:function:bare";
    assertThat(invoke(arn, "{}")).isEqualTo(invoke(arn + ":live", "{}")).contains("\"bare\"");
    assertThatThrownBy(() -> invoke("other", "{}"))
        .isInstanceOfSatisfying(
            AwsException.class,
            error -> assertThat(error.type()).isEqualTo("ResourceNotFoundException"));
  }

  @Test
  void whatAHandlerThrowsBecomesAFunctionErrorWithoutItsStack() {
    register("failing", FailingHandler.class.getName(), Duration.ofSeconds(3));
    assertThatThrownBy(() -> invoke("failing", "{}"))
        .isInstanceOfSatisfying(
            FunctionErrorException.class,
            error -> {
              assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
              assertThat(new String(error.payload(), UTF_8))
                  .isEqualTo(
                      "{\"errorMessage\":\"no such room\","
                          + "\"errorType\":\"java.lang.IllegalStateException\"}");
            });
  }

  @Test
  void handlerThatTakesTooLongIsInterrupted() {
    SlowHandler.INTERRUPTED.set(false);
    register("slow", SlowHandler.class.getName(), Duration.ofMillis(250));
    assertThatThrownBy(() -> invoke("slow", "{}"))
        .isInstanceOf(FunctionErrorException.class)
        .hasMessageContaining("Sandbox.Timedout")
        .hasMessageContaining("Task timed out after 0.25 seconds");
    await().until(SlowHandler.INTERRUPTED::get);
  }

  @Test
  void handlerThatCannotBeBuiltIsTriedAgain() {
    lambda.register(
        new FunctionDefinition(
            "greet", GreetHandler.class.getName(), Map.of(), Duration.ofSeconds(3), 128));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> invoke("greet", "{}"))
          .isInstanceOf(FunctionErrorException.class)
          .hasMessageContaining("STACK");
    }
  }

  @Test
  void badEventAndBadHandlerAreNamed() {
    register("bare", BareHandler.class.getName(), Duration.ofSeconds(3));
    assertThatThrownBy(() -> invoke("bare", "{nonsense"))
        .isInstanceOf(FunctionErrorException.class);
    assertThatThrownBy(() -> register("x", "no.such.Class::handleRequest", Duration.ZERO))
        .hasMessageContainingAll("Function x", "no.such.Class", "class path");
    assertThatThrownBy(() -> register("x", "java.lang.String", Duration.ZERO))
        .hasMessageContaining("RequestHandler");
  }

  @Test
  void payloadOverSixMegabytesIsRefused() {
    register("bare", BareHandler.class.getName(), Duration.ofSeconds(3));
    assertThatThrownBy(() -> lambda.invoke("bare", new byte[7 << 20])).hasMessageContaining("6 MB");
  }

  @Test
  void invokeApiSpeaksLambdasRestProtocol() throws IOException, InterruptedException {
    register("bare", BareHandler.class.getName(), Duration.ofSeconds(3));
    register("failing", FailingHandler.class.getName(), Duration.ofSeconds(3));
    try (LambdaEndpoint endpoint = new LambdaEndpoint(0, lambda);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> good = post(client, endpoint.url(), "bare");
      assertThat(good.statusCode()).isEqualTo(200);
      assertThat(good.body()).contains("\"total\":2");
      HttpResponse<String> failed = post(client, endpoint.url(), "failing");
      assertThat(failed.statusCode()).isEqualTo(200);
      assertThat(failed.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
      assertThat(failed.body()).contains("no such room").doesNotContain("stackTrace");
      assertThat(post(client, endpoint.url(), "bare", "Event").statusCode()).isEqualTo(202);
      HttpResponse<String> missing = post(client, endpoint.url(), "missing");
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.headers().firstValue("x-amzn-errortype"))
          .hasValue("ResourceNotFoundException");
    }
  }

  private static HttpResponse<String> post(HttpClient client, URI url, String function)
      throws IOException, InterruptedException {
    return post(client, url, function, "RequestResponse");
  }

  private static HttpResponse<String> post(HttpClient client, URI url, String function, String type)
      throws IOException, InterruptedException {
    URI invocations = url.resolve("/2015-03-31/functions/" + function + "/invocations");
    return client.send(
        HttpRequest.newBuilder(invocations)
            .header("X-Amz-Invocation-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void register(String name, String handler, Duration timeout) {
    lambda.register(new FunctionDefinition(name, handler, Map.of("STACK", "s"), timeout, 128));
  }

  private String invoke(String name, String event) throws InterruptedException {
    return new String(lambda.invoke(name, event.getBytes(UTF_8)), UTF_8);
  }
}
