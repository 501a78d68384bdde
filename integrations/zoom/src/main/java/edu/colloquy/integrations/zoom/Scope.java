package edu.colloquy.integrations.zoom;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The scopes that our calls need, each as Zoom's granular scope or as the classic one that older
 * apps have in its place. (Zoom: "Scopes".)
 */
enum Scope {
  CREATE_MEETING("meeting:write:meeting:admin", "meeting:write:admin", true),
  LIST_MEETINGS("meeting:read:list_meetings:admin", "meeting:read:admin", true),
  GET_MEETING("meeting:read:meeting:admin", "meeting:read:admin", true),
  UPDATE_MEETING("meeting:update:meeting:admin", "meeting:write:admin", true),
  END_MEETING("meeting:update:status:admin", "meeting:write:admin", true),
  DELETE_MEETING("meeting:delete:meeting:admin", "meeting:write:admin", true),
  GET_USER("user:read:user:admin", "user:read:admin", true),
  GET_ZAK("user:read:zak:admin", "user:read:admin", true),
  START_RTMS("meeting:update:participant_rtms_app_status:admin", "meeting:write:admin", false),
  LIST_USERS("user:read:list_users:admin", "user:read:admin", false),
  LIST_PAST_PARTICIPANTS("meeting:read:list_past_participants:admin", "meeting:read:admin", false),
  LIST_LIVE_PARTICIPANTS(
      "dashboard:read:list_meeting_participants:admin", "dashboard_meetings:read:admin", false),
  REPORT_PARTICIPANTS("report:read:list_meeting_participants:admin", "report:read:admin", false);

  private final String granular;
  private final String classic;
  private final boolean needed;

  Scope(String granular, String classic, boolean needed) {
    this.granular = granular;
    this.classic = classic;
    this.needed = needed;
  }

  /** Those without which no session runs and that were not granted, as Zoom names them. */
  static List<String> missing(Set<String> granted) {
    return missing(granted, true);
  }

  /** Those without which sessions run, though not everything works, and that were not granted. */
  static List<String> missingOfUse(Set<String> granted) {
    return missing(granted, false);
  }

  private static List<String> missing(Set<String> granted, boolean needed) {
    return Arrays.stream(values())
        .filter(scope -> scope.needed == needed)
        .filter(scope -> !granted.contains(scope.granular) && !granted.contains(scope.classic))
        .map(scope -> scope.granular)
        .toList();
  }
}
