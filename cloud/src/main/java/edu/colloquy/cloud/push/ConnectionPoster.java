package edu.colloquy.cloud.push;

import edu.colloquy.contract.ws.Frame;
import edu.colloquy.domain.notice.ConnectionRepository;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** The way to connections: API Gateway's {@code @connections}. Thread-safe. */
public final class ConnectionPoster {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionPoster.class);

  private final ConnectionRepository repository;
  private final ApiGatewayManagementApiClient gateway;

  /** The way through this gateway. */
  public ConnectionPoster(ConnectionRepository repository, ApiGatewayManagementApiClient gateway) {
    this.repository = repository;
    this.gateway = gateway;
  }

  /** Sends a frame; a connection that is gone is forgotten. Never throws. */
  public void post(String connectionId, Frame frame) {
    post(connectionId, frame.toJson());
  }

  /** Sends a frame; a connection that is gone is forgotten. Never throws. */
  void post(String connectionId, String frame) {
    SdkBytes data = SdkBytes.fromString(frame, StandardCharsets.UTF_8);
    try {
      gateway.postToConnection(it -> it.connectionId(connectionId).data(data));
    } catch (GoneException e) {
      forget(connectionId);
    } catch (SdkException e) {
      LOG.warn("A frame did not reach connection {}: {}", connectionId, e.getMessage());
    }
  }

  private void forget(String connectionId) {
    try {
      repository.closed(connectionId);
    } catch (SdkException e) {
      LOG.warn("Connection {} is gone and still stored: {}", connectionId, e.getMessage());
    }
  }
}
