package edu.colloquy.local;

import edu.colloquy.local.apigateway.ApiGateway;
import edu.colloquy.local.apigateway.GatewayLimits;
import edu.colloquy.local.lambda.FunctionDefinition;
import edu.colloquy.local.lambda.LambdaService;
import edu.colloquy.local.template.FunctionResource;
import edu.colloquy.local.template.HttpApiResource;
import edu.colloquy.local.template.Resolver;
import edu.colloquy.local.template.Resource;
import edu.colloquy.local.template.ResourceValues;
import edu.colloquy.local.template.Template;
import edu.colloquy.local.template.WebSocketApiResource;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** The test template's functions behind a gateway, put together as the platform does it. */
public final class TestPlatform implements AutoCloseable {
  public final LambdaService lambda = new LambdaService();
  public final ApiGateway gateway;

  public TestPlatform(GatewayLimits limits) {
    Template template = template();
    Resolver resolver = template.resolver(ResourceValues.NONE);
    gateway =
        new ApiGateway(
            0,
            HttpApiResource.all(template, resolver),
            WebSocketApiResource.all(template, resolver),
            lambda,
            limits);
    FunctionResource.all(template, template.resolver(new Values(gateway)))
        .forEach(function -> lambda.register(FunctionDefinition.of(function)));
  }

  public static Template template() {
    try {
      return Template.read(
          Path.of(TestPlatform.class.getResource("gateway-template.yaml").toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    gateway.close();
  }

  /** What the only other resource of the template is called. */
  public record Values(ApiGateway gateway) implements ResourceValues {
    @Override
    public Optional<String> ref(Resource resource) {
      return resource.isA("AWS::SQS::Queue")
          ? Optional.of("http://127.0.0.1:9324/000000000000/jobs")
          : Optional.empty();
    }

    @Override
    public Optional<String> attribute(Resource resource, String name) {
      return resource.isA("AWS::SQS::Queue") && name.equals("Arn")
          ? Optional.of("arn:aws:sqs:us-east-1:000000000000:jobs")
          : Optional.empty();
    }

    @Override
    public String localAddress(String text) {
      return gateway.localAddress(text);
    }
  }
}
