package edu.colloquy.domain.breakout;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.meeting.presence.Identity;
import edu.colloquy.domain.meeting.presence.Matches;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who everybody in the meeting is, by participant_uuid. Who was seen arriving has told all that
 * they carry; of who is only listed, in a breakout room perhaps, no more than a name is told, and
 * the rest is what webhooks told, which is stored. Decided for all at once, for nobody can be told
 * by a name that somebody else has by better right. For one thread.
 */
final class Faces {
  /** Webhooks come some seconds late; whom they do not tell of by then, they never do. */
  private static final int LOOKS_FOR_A_STRANGER = 3;

  private final BreakoutPlan plan;
  private final Roster roster;

  /** Everybody who was ever seen, the first first. */
  private final Map<String, Person> known = new LinkedHashMap<>();

  /** Who came under the name of a student who was there beyond doubt: they are somebody else. */
  private final Set<String> namesakes = new HashSet<>();

  private final Map<String, Integer> looks = new HashMap<>();
  private Map<String, Participant> stored = Map.of();
  private Matches matches = Matches.NONE;
  private Set<String> present = Set.of();
  private Optional<Map<String, Seat>> seats = Optional.empty();

  Faces(BreakoutPlan plan) {
    this.plan = plan;
    this.roster = plan.roster();
  }

  void met(Person person) {
    keep(person);
  }

  void listed(Member member) {
    Person before = known.get(member.uuid());
    String email = before == null ? "" : before.email();
    String key = before == null ? "" : before.customerKey();
    keep(new Person(member.uuid(), member.userId(), member.name(), email, key));
  }

  /** What is stored has been read; whoever is not in it yet may be when it is read again. */
  void stored(List<Participant> participants) {
    stored =
        participants.stream()
            .collect(Collectors.toMap(it -> it.person().participantUuid(), Function.identity()));
    matches = Matches.of(participants);
    present.stream()
        .filter(uuid -> !stored.containsKey(uuid))
        .forEach(uuid -> looks.merge(uuid, 1, Integer::sum));
    seats = Optional.empty();
  }

  /** These are in the meeting. */
  void present(Set<String> uuids) {
    if (!uuids.equals(present)) {
      present = Set.copyOf(uuids);
      seats = Optional.empty();
    }
  }

  /** Where somebody who is in the meeting belongs; empty for who is left alone. */
  Optional<Seat> seatOf(String uuid) {
    return Optional.ofNullable(seats().get(uuid));
  }

  /** Whether somebody is there of whom what is stored could tell more. */
  boolean hasStrangers() {
    return present.stream()
        .filter(uuid -> !stored.containsKey(uuid))
        .filter(uuid -> looks.getOrDefault(uuid, 0) < LOOKS_FOR_A_STRANGER)
        .anyMatch(uuid -> roster.surely(person(uuid), matches).isEmpty());
  }

  private void keep(Person person) {
    Person before = known.put(person.uuid(), person);
    if (!person.equals(before)) {
      seats = Optional.empty();
    }
  }

  private Map<String, Seat> seats() {
    if (seats.isEmpty()) {
      seats = Optional.of(decide());
    }
    return seats.get();
  }

  private Map<String, Seat> decide() {
    Map<String, Seat> decided = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<String> byName = new ArrayList<>();
    for (String uuid : known.keySet()) {
      if (present.contains(uuid)) {
        Optional<Identity> sure = roster.surely(person(uuid), matches);
        sure.ifPresent(identity -> sit(uuid, identity, true, decided, taken));
        if (sure.isEmpty()) {
          // Whom the professor is shown as a student comes before others of that name.
          byName.add(isShownAsStudent(uuid) ? 0 : byName.size(), uuid);
        }
      }
    }
    byName.stream().filter(uuid -> hasNameOf(taken, uuid)).forEach(namesakes::add);
    byName.removeIf(uuid -> namesakes.contains(uuid) && !isShownAsStudent(uuid));
    for (String uuid : byName) {
      sit(uuid, roster.byName(person(uuid), matches, Set.copyOf(taken)), false, decided, taken);
    }
    return decided;
  }

  private void sit(
      String uuid, Identity identity, boolean sure, Map<String, Seat> seats, Set<String> taken) {
    plan.seatOf(identity, sure).ifPresent(seat -> seats.put(uuid, seat));
    if (identity instanceof Identity.Student(var room, var _)) {
      taken.add(room.studentId());
    }
  }

  private boolean hasNameOf(Set<String> students, String uuid) {
    return roster.byName(person(uuid), matches, Set.of())
            instanceof Identity.Student(var room, var _)
        && students.contains(room.studentId());
  }

  private boolean isShownAsStudent(String uuid) {
    return Optional.ofNullable(stored.get(uuid)).flatMap(Participant::studentId).isPresent();
  }

  /** What they carry themselves, and where that is nothing, what is stored. */
  private edu.colloquy.domain.meeting.presence.Person person(String uuid) {
    Person seen = known.get(uuid);
    var told = Optional.ofNullable(stored.get(uuid)).map(Participant::person);
    return edu.colloquy.domain.meeting.presence.Person.of(
        uuid,
        seen.name(),
        seen.email().isEmpty() ? told.flatMap(it -> it.email()).orElse("") : seen.email(),
        seen.customerKey().isEmpty()
            ? told.flatMap(it -> it.customerKey()).orElse("")
            : seen.customerKey());
  }
}
