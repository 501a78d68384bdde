package edu.colloquy.local.apigateway;

import java.time.Duration;

/**
 * The limits of API Gateway, which nobody can have raised there but a test wants lowered.
 *
 * @param httpIntegration the longest that an HTTP API waits for a function
 * @param messageBytes the longest WebSocket message, each way, in bytes
 * @param frameBytes the longest WebSocket frame, in bytes; a longer message must be split
 * @param idle how long a WebSocket may be silent
 * @param life how long a WebSocket may be open
 * @param stalledClient how long a push waits for a client that does not read, before that client is
 *     taken for gone
 */
public record GatewayLimits(
    Duration httpIntegration,
    int messageBytes,
    int frameBytes,
    Duration idle,
    Duration life,
    Duration stalledClient) {
  /** As on AWS (API Gateway guide, "Quotas"). */
  public static final GatewayLimits AWS =
      new GatewayLimits(
          Duration.ofSeconds(30),
          128 * 1024,
          32 * 1024,
          Duration.ofMinutes(10),
          Duration.ofHours(2),
          Duration.ofSeconds(10));

  /** The same with other times for idle and long-lived WebSockets. */
  public GatewayLimits withWebSocketTimes(Duration idle, Duration life) {
    return new GatewayLimits(httpIntegration, messageBytes, frameBytes, idle, life, stalledClient);
  }

  /** The same with another time to wait for functions of an HTTP API. */
  public GatewayLimits withHttpIntegration(Duration httpIntegration) {
    return new GatewayLimits(httpIntegration, messageBytes, frameBytes, idle, life, stalledClient);
  }
}
