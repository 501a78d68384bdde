package edu.colloquy.domain.breakout;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.OpenRoom;
import edu.colloquy.domain.room.Room;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is in the meeting, where they belong, and what was done about it. For one thread. */
final class Floor {
  private final BreakoutPlan plan;

  /** Everybody who was ever seen, by participant_uuid: names in rooms tell less than arrivals. */
  private final Map<String, Person> known = new HashMap<>();

  private final Map<String, Person> mainSession = new LinkedHashMap<>();
  private final Map<String, Person> waiting = new LinkedHashMap<>();

  /** To which room somebody was asked to go, until the rooms have been read again. */
  private final Map<String, String> asked = new HashMap<>();

  private final Set<String> coHosts = new HashSet<>();

  Floor(BreakoutPlan plan) {
    this.plan = plan;
  }

  void clear() {
    mainSession.clear();
    waiting.clear();
    asked.clear();
    coHosts.clear();
  }

  void arrived(Person person) {
    known.put(person.uuid(), person);
    mainSession.put(person.uuid(), person);
  }

  void left(String uuid) {
    mainSession.remove(uuid);
  }

  void waits(Person person) {
    waiting.put(person.uuid(), person);
  }

  /** What was read puts right what was missed or came in another order. */
  void read(BreakoutView view) {
    asked.clear();
    view.unassigned().forEach(this::inMainSession);
    for (OpenRoom room : view.rooms()) {
      for (Member member : room.members()) {
        if (member.inRoom()) {
          mainSession.remove(member.uuid());
          known.computeIfAbsent(member.uuid(), uuid -> person(member));
        } else {
          inMainSession(member);
        }
      }
    }
  }

  /** Lets in who belongs to the session, and makes the professor co-host. */
  List<Action> receive(Seen.Role role) {
    List<Action> actions = new ArrayList<>();
    for (Person person : List.copyOf(waiting.values())) {
      if (plan.seatOf(person).isPresent()) {
        waiting.remove(person.uuid());
        actions.add(new Action.Admit(person.userId()));
      }
    }
    if (role == Seen.Role.HOST) {
      professor()
          .filter(person -> coHosts.add(person.uuid()))
          .ifPresent(person -> actions.add(new Action.MakeCoHost(person.userId())));
    }
    return actions;
  }

  Optional<Person> professor() {
    return mainSession.values().stream()
        .filter(person -> plan.seatOf(person).orElse(null) instanceof Seat.Professor)
        .findFirst();
  }

  /** Sends everybody to their room who is not there, nor on the way. */
  List<Action> place(BreakoutView view, boolean studentsMove) {
    Map<String, String> targets = new HashMap<>();
    List<Action> actions = new ArrayList<>();
    for (OpenRoom room : view.rooms()) {
      for (Member member : room.members()) {
        Optional<String> target = target(known.get(member.uuid()), view, studentsMove);
        if (target.filter(room.id()::equals).isPresent()) {
          targets.put(member.uuid(), room.id());
        } else if (member.inRoom()) {
          target
              .filter(id -> ask(member.uuid(), id))
              .ifPresent(id -> actions.add(new Action.MoveUserToBreakoutRoom(member.userId(), id)));
        }
      }
    }
    for (Person person : mainSession.values()) {
      target(person, view, studentsMove)
          .filter(id -> !id.equals(targets.get(person.uuid())))
          .filter(id -> ask(person.uuid(), id))
          .ifPresent(id -> actions.add(new Action.AssignUserToBreakoutRoom(person.userId(), id)));
    }
    return actions;
  }

  private boolean ask(String uuid, String roomId) {
    return !roomId.equals(asked.put(uuid, roomId));
  }

  private Optional<String> target(Person person, BreakoutView view, boolean studentsMove) {
    return Optional.ofNullable(person).flatMap(plan::seatOf).stream()
        .flatMap(
            seat ->
                switch (seat) {
                  case Seat.Bot(int room) -> Stream.of(room);
                  case Seat.Student(int room) -> studentsMove ? Stream.of(room) : Stream.empty();
                  case Seat.Professor _, Seat.Conductor _ -> Stream.<Integer>empty();
                })
        .flatMap(number -> plan.rooms().stream().filter(room -> room.id().number() == number))
        .map(Room::name)
        .flatMap(name -> view.named(name).stream())
        .map(OpenRoom::id)
        .findFirst();
  }

  private void inMainSession(Member member) {
    Person person = known.computeIfAbsent(member.uuid(), uuid -> person(member));
    mainSession.putIfAbsent(
        member.uuid(),
        new Person(
            person.uuid(), member.userId(), person.name(), person.email(), person.customerKey()));
  }

  private static Person person(Member member) {
    return new Person(member.uuid(), member.userId(), member.name(), "", "");
  }
}
