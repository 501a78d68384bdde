package edu.colloquy.integrations.zoom;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A Zoom account over its REST API. Everything got from here shares one token and one view of the
 * rate limits. Thread-safe.
 */
public final class Zoom {
  private final ZoomMeetings meetings;
  private final ZoomUsers users;
  private final ZoomParticipants participants;

  private Zoom(
      UnaryOperator<String> setting,
      BinaryOperator<String> secret,
      InstantSource clock,
      Sleeper sleeper) {
    String name = setting.apply("ZOOM_SECRET");
    Supplier<ZoomAccount> account =
        () ->
            new ZoomAccount(
                secret.apply(name, "ZOOM_ACCOUNT_ID"),
                secret.apply(name, "ZOOM_CLIENT_ID"),
                secret.apply(name, "ZOOM_CLIENT_SECRET"));
    Supplier<String> serviceUser = () -> secret.apply(name, "ZOOM_USER_ID");
    ZoomHttp http = new ZoomHttp();
    URI oauthBase = URI.create(setting.apply("ZOOM_OAUTH_URL"));
    ZoomToken token = new ZoomToken(new TokenRequest(oauthBase, account, http, clock), clock);
    ZoomApi api = new ZoomApi(URI.create(setting.apply("ZOOM_API_URL")), token, http, clock);
    RetryPolicy retries = new RetryPolicy(clock, sleeper, Math::random);
    BreakoutLimits limits = BreakoutLimits.from(setting);
    users = new ZoomUsers(api, retries);
    participants = new ZoomParticipants(api, retries);
    meetings =
        new ZoomMeetings(
            api,
            retries,
            new MeetingCreation(api, new Licences(users, clock), limits),
            limits,
            new ZoomCheck(token, api, serviceUser),
            serviceUser,
            () -> secret.apply(name, "ZOOM_RTMS_CLIENT_ID"));
  }

  /**
   * The account of the settings.
   *
   * @param setting gives ZOOM_API_URL, ZOOM_OAUTH_URL, ZOOM_SECRET and, or null, the account's
   *     limits ZOOM_BREAKOUT_ROOMS and ZOOM_BREAKOUT_PARTICIPANTS
   * @param secret gives a value of a secret: ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
   *     and ZOOM_USER_ID, and ZOOM_RTMS_CLIENT_ID for RTMS alone; asked when first needed
   */
  public static Zoom from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    return new Zoom(setting, secret, Clock.systemUTC(), Thread::sleep);
  }

  /** As {@link #from}, with time of one's own. */
  static Zoom from(
      UnaryOperator<String> setting,
      BinaryOperator<String> secret,
      InstantSource clock,
      Sleeper sleeper) {
    return new Zoom(setting, secret, clock, sleeper);
  }

  /** Its meetings. */
  public ZoomMeetings meetings() {
    return meetings;
  }

  /** Its users. */
  public ZoomUsers users() {
    return users;
  }

  /** Who was in its meetings. */
  public ZoomParticipants participants() {
    return participants;
  }
}
