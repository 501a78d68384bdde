package edu.colloquy.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.local.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
  @TempDir Path folder;

  private final Template template = TestPlatform.template();
  private final Resolver resolver = template.resolver(new QueueValues());

  @Test
  void functionTakesGlobalsAndItsOwn() {
    FunctionResource echo = function("Echo");
    assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(echo.memoryMb()).isEqualTo(256);
    assertThat(echo.codeUri()).isEqualTo("functions/echo");
    assertThat(echo.environment())
        .containsEntry("STACK", "colloquy")
        .containsEntry("SHADOWED", "own")
        .containsEntry("LIMIT", "30");
  }

  @Test
  void intrinsicFunctionsAreEvaluated() {
    assertThat(function("Echo").environment())
        .containsEntry("QUEUE_URL", "http://local/jobs")
        .containsEntry("PUBLIC_URL", "https://httpapi.execute-api.us-east-1.amazonaws.com/api")
        .containsEntry("NAMES", "b,1${y}")
        .doesNotContainKey("ONLY_FOR_NOBODY");
    assertThat(function("Greet").name()).isEqualTo("colloquy-greet");
  }

  @Test
  void resourceWhoseConditionIsFalseIsNotThere() {
    assertThat(template.resources("AWS::S3::Bucket")).isEmpty();
    assertThat(template.resources()).containsKey("Jobs").doesNotContainKey("Archive");
  }

  @Test
  void eventsOfOtherServicesAreEvaluatedWhenAsked() {
    EventSource queue =
        function("Echo").events().stream()
            .filter(event -> event.type().equals("SQS"))
            .findFirst()
            .orElseThrow();
    assertThat(queue.properties(resolver).require("Queue")).isEqualTo("arn:aws:sqs:jobs");
  }

  @Test
  void routesAndAuthorizersOfBothApisAreFound() {
    HttpApiResource http = HttpApiResource.all(template, resolver).getFirst();
    assertThat(http.routes())
        .contains(
            new HttpRoute(
                "GET",
                "/guarded",
                "arn:aws:lambda:us-east-1:000000000000:function:Echo",
                Optional.of("Tokens")));
    assertThat(http.authorizers().get("Tokens").cacheTime()).isEqualTo(Duration.ofMinutes(5));
    WebSocketApiResource sockets = WebSocketApiResource.all(template, resolver).getFirst();
    assertThat(sockets.stage()).isEqualTo("ws");
    assertThat(sockets.routes().get("$connect").functionArn())
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:Connect:live");
    assertThat(sockets.routes().get("SLOW").timeout()).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void parameterGivenAtStartWinsOverItsDefault() throws IOException {
    Path file = write("Parameters: {P: {Type: String, Default: a}}\nResources: {}");
    Resolver given = Template.read(file, Map.of("P", "b")).resolver(ResourceValues.NONE);
    assertThat(given.resolve(Map.of("Ref", "P"), new Place("test"))).isEqualTo("b");
  }

  @Test
  void whatCannotBeEvaluatedIsNamedWithItsPlace() throws IOException {
    assertFails("QUEUE: !Ref Jbos", "Resources.F.Properties.Environment.Variables.QUEUE", "Jbos");
    assertFails("KEY: !GetAtt F.Colour", "Variables.KEY", "!GetAtt F.Colour", "Function");
    assertFails("X: !ImportValue other", "Variables.X", "Fn::ImportValue");
    assertFails("X: !Select [4, [a]]", "Variables.X", "element 4 of 1");
    assertFails("X: !If [Missing, a, b]", "Variables.X", "no condition Missing");
  }

  @Test
  void badTemplateIsRefused() throws IOException {
    Path tab = write("Resources:\n\tF: 1");
    assertThatThrownBy(() -> Template.read(tab))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("not YAML");
    Path untyped = write("Resources: {F: {Properties: {}}}");
    assertThatThrownBy(() -> Template.read(untyped)).hasMessageContaining("Resources.F.Type");
    Path circle =
        write("Conditions: {A: !Not [!Condition A]}\nResources: {F: {Type: T, Condition: A}}");
    assertThatThrownBy(() -> Template.read(circle)).hasMessageContaining("depends on itself");
  }

  private void assertFails(String variable, String... words) throws IOException {
    Path file =
        write(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {Handler: a.B, Environment: {Variables: {%s}}}
            """
                .formatted(variable));
    Template bad = Template.read(file);
    assertThatThrownBy(() -> FunctionResource.all(bad, bad.resolver(ResourceValues.NONE)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContainingAll(words);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "template", ".yaml"), text);
  }

  private FunctionResource function(String logicalId) {
    return FunctionResource.all(template, resolver).stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private record QueueValues() implements ResourceValues {
    @Override
    public Optional<String> ref(Resource resource) {
      return Optional.of("http://local/jobs");
    }

    @Override
    public Optional<String> attribute(Resource resource, String name) {
      return Optional.of("arn:aws:sqs:jobs");
    }
  }
}
