package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is expected in a session's meeting: the one place that decides who somebody is. Immutable.
 */
public final class Roster {
  /** Below this, two names have no more in common than any two. */
  private static final double LEAST_LIKENESS = 0.6;

  private final Optional<Professor> professor;
  private final List<Room> rooms;
  private final Map<String, List<Room>> byName;

  /** A roster of a session's professor and its rooms, one a student. */
  public Roster(Optional<Professor> professor, List<Room> rooms) {
    this.professor = professor;
    this.rooms = List.copyOf(rooms);
    this.byName =
        rooms.stream().collect(Collectors.groupingBy(room -> Names.key(room.studentName())));
  }

  /**
   * Who somebody is, by what they carry alone: customer key, e-mail, name, in this order of trust.
   */
  public Identity identify(Person person) {
    return identify(person, () -> Others.NOBODY);
  }

  /**
   * Who somebody is, as far as more than a name tells: what the professor said, customer key,
   * e-mail, in this order of trust.
   *
   * @return empty where a name must do
   */
  public Optional<Identity> surely(Person person, Matches matches) {
    return confirmed(person, matches).or(() -> byCustomerKey(person)).or(() -> byEmail(person));
  }

  /**
   * Who somebody is who can be told by no more than a name.
   *
   * @param present students who are in the meeting already, so that a namesake is somebody else
   */
  public Identity byName(Person person, Matches matches, Set<String> present) {
    return byName(person.name(), new Others(present, matches.byName()));
  }

  /** Whether somebody is a bot of ours or the professor, who are shown to nobody. */
  boolean isStaff(Participant participant) {
    if (participant.studentId().isPresent()) {
      return false;
    }
    Person person = participant.person();
    return switch (byCustomerKey(person).or(() -> byEmail(person)).orElse(null)) {
      case Identity.Bot _, Identity.Conductor _, Identity.Professor _ -> true;
      case Identity.Student _, Identity.Unmatched _ -> false;
      case null -> isProfessor(Names.key(person.name()));
    };
  }

  /** The room of a student of this session. */
  public Optional<Room> roomOf(String studentId) {
    return rooms.stream().filter(room -> room.studentId().equals(studentId)).findFirst();
  }

  /**
   * As {@link #identify(Person)}, where others are there too.
   *
   * @param others asked for only where a name must do
   */
  Identity identify(Person person, Supplier<Others> others) {
    return byCustomerKey(person)
        .or(() -> byEmail(person))
        .orElseGet(() -> byName(person.name(), others.get()));
  }

  private Optional<Identity> confirmed(Person person, Matches matches) {
    return student(
        Optional.ofNullable(matches.byUuid().get(person.participantUuid())).flatMap(this::roomOf),
        Trust.CONFIRMED);
  }

  private Optional<Identity> byCustomerKey(Person person) {
    return person
        .customerKey()
        .flatMap(CustomerKey::parse)
        .flatMap(
            key ->
                switch (key) {
                  case CustomerKey.Bot(var room) -> Optional.of(new Identity.Bot(room));
                  case CustomerKey.Conductor _ -> Optional.of(new Identity.Conductor());
                  case CustomerKey.Student(var id) -> student(room(id), Trust.CUSTOMER_KEY);
                });
  }

  private Optional<Room> room(RoomId id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
  }

  private Optional<Identity> byEmail(Person person) {
    return person.email().flatMap(this::byEmail);
  }

  private Optional<Identity> byEmail(String email) {
    Optional<Room> room =
        rooms.stream().filter(it -> it.studentEmail().equalsIgnoreCase(email)).findFirst();
    return student(room, Trust.EMAIL)
        .or(
            () ->
                professor
                    .filter(it -> it.email().equalsIgnoreCase(email))
                    .map(_ -> new Identity.Professor()));
  }

  private Identity byName(String name, Others others) {
    String key = Names.key(name);
    Optional<Room> told = Optional.ofNullable(others.told().get(key)).flatMap(this::roomOf);
    List<Room> namesakes = byName.getOrDefault(key, List.of());
    boolean onlyOne = namesakes.size() == 1;
    if (told.isEmpty() && isProfessor(key)) {
      return new Identity.Professor();
    }
    return student(
            told.or(() -> onlyOne ? Optional.of(namesakes.getFirst()) : Optional.empty())
                .filter(room -> !others.present().contains(room.studentId())),
            Trust.NAME)
        .orElseGet(() -> new Identity.Unmatched(guess(name, others)));
  }

  private boolean isProfessor(String nameKey) {
    return !byName.containsKey(nameKey)
        && professor.filter(it -> Names.key(it.name()).equals(nameKey)).isPresent();
  }

  /** The most alike of those who are missing, or the only one who is. */
  private Optional<Guess> guess(String name, Others others) {
    List<Guess> missing =
        rooms.stream()
            .filter(room -> !others.present().contains(room.studentId()))
            .map(
                room ->
                    new Guess(
                        room.studentId(),
                        room.studentName(),
                        Names.likeness(name, room.studentName())))
            .toList();
    return missing.stream()
        .max(Comparator.comparingDouble(Guess::likeness))
        .filter(best -> best.likeness() >= LEAST_LIKENESS || missing.size() == 1);
  }

  private static Optional<Identity> student(Optional<Room> room, Trust trust) {
    return room.map(it -> new Identity.Student(it, trust));
  }
}
