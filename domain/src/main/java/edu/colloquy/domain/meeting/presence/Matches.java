package edu.colloquy.domain.meeting.presence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the professor said of who is who in a meeting.
 *
 * @param byUuid student ids by {@code participant_uuid}
 * @param byName the same by the key of the name that they had, for whoever comes back under it
 */
public record Matches(Map<String, String> byUuid, Map<String, String> byName) {
  /** Nothing was said. */
  public static final Matches NONE = new Matches(Map.of(), Map.of());

  public Matches {
    byUuid = Map.copyOf(byUuid);
    byName = Map.copyOf(byName);
  }

  /** What was said of these. */
  public static Matches of(List<Participant> participants) {
    List<Participant> confirmed =
        participants.stream().filter(Participant::isConfirmed).filter(Matches::isStudent).toList();
    return new Matches(
        students(confirmed, it -> it.person().participantUuid()),
        students(confirmed, it -> Names.key(it.person().name())));
  }

  private static boolean isStudent(Participant participant) {
    return participant.studentId().isPresent();
  }

  private static Map<String, String> students(
      List<Participant> confirmed, Function<Participant, String> key) {
    return confirmed.stream()
        .collect(Collectors.toMap(key, it -> it.studentId().get(), (one, _) -> one));
  }
}
