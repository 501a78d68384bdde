package edu.colloquy.domain.breakout;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.OpenRoom;
import edu.colloquy.domain.meeting.presence.Participant;
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
  private final Faces faces;

  /** With their user_id there. */
  private final Map<String, Integer> mainSession = new LinkedHashMap<>();

  private final Map<String, Integer> waiting = new LinkedHashMap<>();
  private Set<String> inRooms = Set.of();

  /** The user_id of everybody who was in the main session. */
  private final Set<Integer> wereIn = new HashSet<>();

  /** To which room somebody was asked to go, until the rooms have been read again. */
  private final Map<String, String> asked = new HashMap<>();

  private final Set<String> coHosts = new HashSet<>();

  Floor(BreakoutPlan plan) {
    this.plan = plan;
    this.faces = new Faces(plan);
  }

  void clear() {
    mainSession.clear();
    waiting.clear();
    inRooms = Set.of();
    asked.clear();
    coHosts.clear();
  }

  void arrived(Person person) {
    faces.met(person);
    waiting.values().remove(person.userId());
    enter(person.uuid(), person.userId());
    changed();
  }

  void left(String uuid) {
    mainSession.remove(uuid);
    changed();
  }

  /** Who was in already and waits again was put there by a host, and stays until a host says so. */
  void waits(Person person) {
    if (!wereIn.contains(person.userId())) {
      // Zoom tells no participant_uuid of who waits.
      String uuid = person.uuid().isEmpty() ? "waiting " + person.userId() : person.uuid();
      faces.met(
          new Person(uuid, person.userId(), person.name(), person.email(), person.customerKey()));
      waiting.put(uuid, person.userId());
      changed();
    }
  }

  /** What was read puts right what was missed or came in another order. */
  void read(BreakoutView view) {
    asked.clear();
    Set<String> inside = new HashSet<>();
    view.unassigned().forEach(this::inMainSession);
    for (OpenRoom room : view.rooms()) {
      for (Member member : room.members()) {
        if (member.inRoom()) {
          mainSession.remove(member.uuid());
          inside.add(member.uuid());
          faces.listed(member);
        } else {
          inMainSession(member);
        }
      }
    }
    inRooms = inside;
    changed();
  }

  /** What is stored tells more than what can be seen. */
  void read(List<Participant> stored) {
    faces.stored(stored);
  }

  boolean hasStrangers() {
    return faces.hasStrangers();
  }

  /** Lets in who belongs to the session, and makes the professor co-host. */
  List<Action> receive(Seen.Role role) {
    List<Action> actions = new ArrayList<>();
    for (Map.Entry<String, Integer> one : List.copyOf(waiting.entrySet())) {
      if (faces.seatOf(one.getKey()).isPresent()) {
        waiting.remove(one.getKey());
        actions.add(new Action.Admit(one.getValue()));
      }
    }
    changed();
    if (role == Seen.Role.HOST) {
      professor()
          .filter(coHosts::add)
          .ifPresent(uuid -> actions.add(new Action.MakeCoHost(mainSession.get(uuid))));
    }
    return actions;
  }

  /** The professor's user_id, if they are in the main session. */
  Optional<Integer> professorsUserId() {
    return professor().map(mainSession::get);
  }

  /** Sends everybody to their room who is not there, nor on the way. */
  List<Action> place(BreakoutView view, boolean studentsMove) {
    Map<String, String> targets = new HashMap<>();
    List<Action> actions = new ArrayList<>();
    for (OpenRoom room : view.rooms()) {
      for (Member member : room.members()) {
        Optional<String> target = target(member.uuid(), view, studentsMove);
        if (target.filter(room.id()::equals).isPresent()) {
          targets.put(member.uuid(), room.id());
        } else if (member.inRoom()) {
          target
              .filter(id -> ask(member.uuid(), id))
              .ifPresent(id -> actions.add(new Action.MoveUserToBreakoutRoom(member.userId(), id)));
        }
      }
    }
    mainSession.forEach(
        (uuid, userId) ->
            target(uuid, view, studentsMove)
                .filter(id -> !id.equals(targets.get(uuid)))
                .filter(id -> ask(uuid, id))
                .ifPresent(id -> actions.add(new Action.AssignUserToBreakoutRoom(userId, id))));
    return actions;
  }

  /** Rights are given to nobody for a name, which anybody can take. */
  private Optional<String> professor() {
    return mainSession.keySet().stream()
        .filter(uuid -> faces.seatOf(uuid).filter(new Seat.Professor(true)::equals).isPresent())
        .findFirst();
  }

  private boolean ask(String uuid, String roomId) {
    return !roomId.equals(asked.put(uuid, roomId));
  }

  private Optional<String> target(String uuid, BreakoutView view, boolean studentsMove) {
    return faces.seatOf(uuid).stream()
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
    faces.listed(member);
    enter(member.uuid(), member.userId());
  }

  private void enter(String uuid, int userId) {
    mainSession.put(uuid, userId);
    wereIn.add(userId);
  }

  private void changed() {
    Set<String> present = new HashSet<>(mainSession.keySet());
    present.addAll(inRooms);
    present.addAll(waiting.keySet());
    faces.present(present);
  }
}
