package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import edu.colloquy.simulators.zoom.meeting.MeetingPace;
import edu.colloquy.simulators.zoom.meeting.ZoomUuid;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All meetings of the account. Thread-safe. */
final class Meetings {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long FIRST_ID = 80_000_000_000L;
  private static final long ID_RANGE = 10_000_000_000L;

  private final ConcurrentMap<String, Meeting> byNumber = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Meeting> byUuid = new ConcurrentHashMap<>();
  private final Webhooks webhooks;
  private final WireLog log;
  private final BreakoutLimits limits;
  private final MeetingPace pace;
  private final Consumer<Meeting> attendant;

  /**
   * No meetings yet.
   *
   * @param limits how many breakout rooms each may have
   * @param attendant who is shown every new one before anybody can join
   */
  Meetings(
      Webhooks webhooks,
      WireLog log,
      BreakoutLimits limits,
      MeetingPace pace,
      Consumer<Meeting> attendant) {
    this.webhooks = webhooks;
    this.log = log;
    this.limits = limits;
    this.pace = pace;
    this.attendant = attendant;
  }

  Meeting create(ZoomUser host, MeetingDetails details) {
    Meeting meeting = newMeeting(host, details);
    while (byNumber.putIfAbsent(meeting.number(), meeting) != null) {
      meeting = newMeeting(host, details);
    }
    byUuid.put(meeting.uuid(), meeting);
    attendant.accept(meeting);
    log.saw(
        Seen.MEETING_CREATED,
        meeting.number(),
        Map.of("topic", details.topic(), "rooms", details.rooms().size()));
    return meeting;
  }

  Optional<Meeting> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /**
   * The meeting with this number or uuid.
   *
   * @throws ZoomError 3001, if there is none
   */
  Meeting require(String numberOrUuid) {
    return find(numberOrUuid)
        .or(() -> find(numberOrUuid, meeting -> byNumber.containsKey(meeting.number())))
        .orElseThrow(() -> ZoomError.noSuchMeeting(numberOrUuid));
  }

  /**
   * The meeting with this number or uuid that is over, be it deleted since or not.
   *
   * @throws ZoomError 3001, if there is none
   */
  Meeting requireEnded(String numberOrUuid) {
    return find(numberOrUuid, meeting -> meeting.live().status() == LiveMeeting.Status.ENDED)
        .orElseThrow(() -> ZoomError.noSuchMeeting(numberOrUuid));
  }

  /** The meetings that a user owns, oldest first. */
  List<Meeting> of(ZoomUser host) {
    return byNumber.values().stream()
        .filter(meeting -> meeting.host().equals(host))
        .sorted(Comparator.comparing(Meeting::createdAt))
        .toList();
  }

  void delete(Meeting meeting) {
    byNumber.remove(meeting.number());
  }

  Collection<Meeting> all() {
    return byNumber.values();
  }

  List<LiveMeeting> live() {
    return byNumber.values().stream().map(Meeting::live).toList();
  }

  private Optional<Meeting> find(String numberOrUuid, Predicate<Meeting> condition) {
    return byUuid.values().stream()
        .filter(
            meeting -> meeting.uuid().equals(numberOrUuid) || meeting.number().equals(numberOrUuid))
        .filter(condition)
        .findFirst();
  }

  private Meeting newMeeting(ZoomUser host, MeetingDetails details) {
    String typed = details.requested().path("password").asText();
    Meeting.Passcodes passcodes =
        new Meeting.Passcodes(typed.isEmpty() ? randomText(6) : typed, randomText(32));
    return new Meeting(
        FIRST_ID + RANDOM.nextLong(ID_RANGE),
        ZoomUuid.random(),
        host,
        passcodes,
        details,
        meeting ->
            new LiveMeeting(
                () -> MeetingPlans.of(meeting.details(), limits, host),
                new MeetingReporter(meeting, webhooks, log),
                pace));
  }

  /** Letters and digits, as they stand in a link without being encoded. */
  private static String randomText(int characters) {
    byte[] bytes = new byte[characters];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder()
        .encodeToString(bytes)
        .replaceAll("[-_=]", "x")
        .substring(0, characters);
  }
}
