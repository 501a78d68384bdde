package edu.colloquy.simulators.zoom;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/**
 * The calls of the API, each with its rate class and the scope it needs (developers.zoom.us, API
 * reference). An app that acts for the whole account has scopes that end in {@code :admin}; an
 * older one has one classic scope in place of several granular ones.
 */
enum Endpoint {
  CREATE_MEETING(RateClass.MEDIUM, "meeting:write:meeting", "meeting:write"),
  LIST_MEETINGS(RateClass.MEDIUM, "meeting:read:list_meetings", "meeting:read"),
  GET_MEETING(RateClass.LIGHT, "meeting:read:meeting", "meeting:read"),
  UPDATE_MEETING(RateClass.LIGHT, "meeting:update:meeting", "meeting:write"),
  UPDATE_MEETING_STATUS(RateClass.LIGHT, "meeting:update:status", "meeting:write"),
  DELETE_MEETING(RateClass.LIGHT, "meeting:delete:meeting", "meeting:write"),
  UPDATE_RTMS_STATUS(
      RateClass.LIGHT, "meeting:update:participant_rtms_app_status", "meeting:write"),
  LIST_PAST_PARTICIPANTS(RateClass.MEDIUM, "meeting:read:list_past_participants", "meeting:read"),
  LIST_REPORT_PARTICIPANTS(RateClass.HEAVY, "report:read:list_meeting_participants", "report:read"),
  /** Whether it is of class Heavy or Resource-intensive is not documented. */
  LIST_LIVE_PARTICIPANTS(
      RateClass.HEAVY, "dashboard:read:list_meeting_participants", "dashboard_meetings:read"),
  LIST_USERS(RateClass.MEDIUM, "user:read:list_users", "user:read"),
  GET_USER(RateClass.LIGHT, "user:read:user", "user:read"),
  /** Its rate class is not documented. */
  GET_ZAK(RateClass.LIGHT, "user:read:zak", "user:read");

  private static final String ADMIN = ":admin";

  private final RateClass rateClass;
  private final String granular;
  private final String classic;

  Endpoint(RateClass rateClass, String granular, String classic) {
    this.rateClass = rateClass;
    this.granular = granular;
    this.classic = classic;
  }

  /** All scopes that an app of the account can have, in their granular form. */
  static Set<String> allScopes() {
    return Arrays.stream(values())
        .map(endpoint -> endpoint.granular + ADMIN)
        .collect(toUnmodifiableSet());
  }

  RateClass rateClass() {
    return rateClass;
  }

  /**
   * Checks an app's scopes.
   *
   * @throws ZoomError 4711, if none of them allows this call
   */
  void require(Set<String> scopes) {
    if (!scopes.contains(granular + ADMIN) && !scopes.contains(classic + ADMIN)) {
      throw ZoomError.of(
          400,
          4711,
          "Invalid access token, does not contain scopes:[%s, %s]."
              .formatted(granular, granular + ADMIN));
    }
  }
}
