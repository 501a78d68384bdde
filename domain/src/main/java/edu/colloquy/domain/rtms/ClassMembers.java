package edu.colloquy.domain.rtms;

import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.rtms.ClassMember.Role;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of a session goes by which name in the meeting: by their name or e-mail address, whatever
 * case, accents and additions such as {@code (she/her)}. A name that two of them have is nobody's.
 * RTMS tells names alone. Immutable.
 */
public final class ClassMembers {
  private final Map<String, ClassMember> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** The members of a session. */
  public ClassMembers(Optional<Professor> professor, List<Room> rooms) {
    professor.ifPresent(
        found -> add(new ClassMember(Role.PROFESSOR, found.id()), found.name(), found.email()));
    rooms.forEach(
        room ->
            add(
                new ClassMember(Role.STUDENT, room.studentId()),
                room.studentName(),
                room.studentEmail()));
    ambiguous.forEach(byName::remove);
  }

  /** Who is shown by this name. */
  public Optional<ClassMember> named(String shown) {
    return Optional.ofNullable(byName.get(plain(shown)));
  }

  private void add(ClassMember member, String name, String email) {
    for (String known : Set.of(plain(name), plain(email))) {
      ClassMember other = byName.putIfAbsent(known, member);
      if (other != null && !other.equals(member)) {
        ambiguous.add(known);
      }
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[(\\[].*?[)\\]]", " ")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
