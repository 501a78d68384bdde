package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.cloud.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Pushes the event that it got back to its client, with the SDK. */
public final class PushHandler implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiGatewayManagementApiClient connections =
      ApiGatewayManagementApiClient.builder()
          .endpointOverride(URI.create(Environment.current().require("MANAGEMENT_URL")))
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = JSON.readTree(input);
    connections.postToConnection(
        post ->
            post.connectionId(event.at("/requestContext/connectionId").asText())
                .data(SdkBytes.fromUtf8String(event.toString())));
    output.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }
}
