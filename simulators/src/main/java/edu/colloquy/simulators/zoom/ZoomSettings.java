package edu.colloquy.simulators.zoom;

import java.time.Duration;
import java.util.List;

/**
 * What kind of Zoom account is simulated, and where.
 *
 * @param port the TCP port on loopback, 0 for a free one
 * @param app the app that may call the API
 * @param users the account's users, who can own meetings
 * @param tokenLifetime how long an access token is valid
 * @param breakoutLimits how much can be pre-assigned
 * @param rateLimits how often the API may be called
 * @param endsAfterEmpty how long a started meeting may be empty before it ends by itself
 * @param webhooks how events are delivered
 */
public record ZoomSettings(
    int port,
    OAuthApp app,
    List<ZoomUser> users,
    Duration tokenLifetime,
    BreakoutLimits breakoutLimits,
    RateLimits rateLimits,
    Duration endsAfterEmpty,
    WebhookDelivery webhooks) {
  public ZoomSettings {
    users = List.copyOf(users);
  }

  /** A school's account with large breakout rooms and one service user. */
  public static ZoomSettings defaults() {
    return new ZoomSettings(
        0,
        new OAuthApp("simulated-account", "simulated-client", "simulated-secret"),
        List.of(ZoomUser.of("tutorials@school.example", "Tutorials")),
        Duration.ofHours(1),
        BreakoutLimits.LARGE,
        RateLimits.BUSINESS,
        Duration.ofMinutes(2),
        WebhookDelivery.defaults());
  }

  /** The same on another port. */
  public ZoomSettings withPort(int other) {
    return new ZoomSettings(
        other, app, users, tokenLifetime, breakoutLimits, rateLimits, endsAfterEmpty, webhooks);
  }

  /** The same with another app. */
  public ZoomSettings withApp(OAuthApp other) {
    return new ZoomSettings(
        port, other, users, tokenLifetime, breakoutLimits, rateLimits, endsAfterEmpty, webhooks);
  }

  /** The same with other users. */
  public ZoomSettings withUsers(List<ZoomUser> others) {
    return new ZoomSettings(
        port, app, others, tokenLifetime, breakoutLimits, rateLimits, endsAfterEmpty, webhooks);
  }

  /** The same with access tokens of another lifetime. */
  public ZoomSettings withTokenLifetime(Duration other) {
    return new ZoomSettings(
        port, app, users, other, breakoutLimits, rateLimits, endsAfterEmpty, webhooks);
  }

  /** The same on another plan. */
  public ZoomSettings withBreakoutLimits(BreakoutLimits other) {
    return new ZoomSettings(
        port, app, users, tokenLifetime, other, rateLimits, endsAfterEmpty, webhooks);
  }

  /** The same with other rate limits. */
  public ZoomSettings withRateLimits(RateLimits other) {
    return new ZoomSettings(
        port, app, users, tokenLifetime, breakoutLimits, other, endsAfterEmpty, webhooks);
  }

  /** The same with another time after which an empty meeting ends. */
  public ZoomSettings withEndsAfterEmpty(Duration other) {
    return new ZoomSettings(
        port, app, users, tokenLifetime, breakoutLimits, rateLimits, other, webhooks);
  }

  /** The same with webhooks delivered otherwise. */
  public ZoomSettings withWebhooks(WebhookDelivery other) {
    return new ZoomSettings(
        port, app, users, tokenLifetime, breakoutLimits, rateLimits, endsAfterEmpty, other);
  }
}
