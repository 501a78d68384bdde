package edu.colloquy.simulators.zoom.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A meeting's breakout rooms from their making to their closing, and who belongs into which. Under
 * its meeting's lock.
 */
final class Breakouts {
  private final Seating seating;
  private final Duration countdownSecond;
  private final Map<String, BreakoutRoom> rooms = new LinkedHashMap<>();
  private final Map<String, BreakoutRoom> preAssigned = new HashMap<>();
  private final Map<Participant, BreakoutRoom> assigned = new LinkedHashMap<>();
  private int maxRooms;
  private RoomOption option = RoomOption.DEFAULT;
  private volatile BreakoutStatus status = BreakoutStatus.NOT_STARTED;
  private long closesAtNanos;

  Breakouts(Seating seating, Duration countdownSecond) {
    this.seating = seating;
    this.countdownSecond = countdownSecond;
  }

  /** Makes the rooms that were planned when the meeting was scheduled. */
  void begin(MeetingPlan plan) {
    maxRooms = plan.maxRooms();
    List<BreakoutRoom> planned = new ArrayList<>();
    for (RoomPlan one : plan.rooms()) {
      BreakoutRoom room = BreakoutRoom.named(one.name());
      planned.add(room);
      one.participants().forEach(email -> preAssigned.put(key(email), room));
    }
    add(planned);
  }

  BreakoutStatus status() {
    return status;
  }

  Collection<BreakoutRoom> rooms() {
    return rooms.values();
  }

  void create(List<String> names) throws MeetingRefused {
    if (status.isOpen()) {
      throw MeetingRefused.invalidOperation("Rooms are open; close them before you make others.");
    }
    if (rooms.size() + names.size() > maxRooms) {
      throw MeetingRefused.invalidParameters(
          "%d and %d rooms are more than the %d that this account may have."
              .formatted(rooms.size(), names.size(), maxRooms));
    }
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw MeetingRefused.invalidParameters("Each room needs a name.");
    }
    add(names.stream().map(BreakoutRoom::named).toList());
  }

  void open(RoomOption wanted) throws MeetingRefused {
    wanted.check();
    if (status.isOpen()) {
      throw MeetingRefused.invalidOperation("The breakout rooms are open already.");
    }
    if (rooms.isEmpty()) {
      throw MeetingRefused.invalidOperation("There are no breakout rooms; create some first.");
    }
    option = wanted;
    changeTo(BreakoutStatus.IN_PROGRESS, 0);
    List.copyOf(assigned.keySet()).forEach(this::send);
  }

  /** Somebody has come to the main session, or come back from the waiting room. */
  void arrived(Participant newcomer) {
    if (newcomer.attendee().canBePreAssigned()) {
      BreakoutRoom room = preAssigned.get(key(newcomer.attendee().userEmail()));
      if (room != null) {
        assigned.put(newcomer, room);
      }
    }
    if (status.isOpen()) {
      newcomer.client().event(new MeetingEvent.RoomStatusChanged(status, 0));
      send(newcomer);
    }
  }

  void left(Participant gone) {
    assigned.remove(gone);
  }

  void assign(int userId, String roomId) throws MeetingRefused {
    Participant who = person(userId);
    BreakoutRoom room = room(roomId);
    if (status == BreakoutStatus.CLOSING) {
      throw MeetingRefused.invalidOperation("The breakout rooms are being closed.");
    }
    if (!seating.inMainSession(who)) {
      throw MeetingRefused.invalidOperation(
          "The user is in a breakout room; use moveUserToBreakoutRoom.");
    }
    assigned.put(who, room);
    if (status.isOpen()) {
      send(who);
    }
  }

  void move(int userId, String roomId) throws MeetingRefused {
    Participant who = person(userId);
    BreakoutRoom room = room(roomId);
    if (status != BreakoutStatus.IN_PROGRESS || seating.inMainSession(who)) {
      throw MeetingRefused.invalidOperation(
          "Only who is in an open room can be moved; use assignUserToBreakoutRoom.");
    }
    assigned.put(who, room);
    seating.move(who, room);
  }

  void join(Participant who, String roomId) throws MeetingRefused {
    if (status != BreakoutStatus.IN_PROGRESS) {
      throw MeetingRefused.invalidOperation("The breakout rooms are not open.");
    }
    BreakoutRoom room = room(roomId);
    if (!who.role().controlsRooms() && assigned.get(who) != room) {
      throw MeetingRefused.insufficientPrivileges("You are not assigned to this room.");
    }
    seating.move(who, room);
  }

  void leave(Participant who) throws MeetingRefused {
    if (seating.inMainSession(who)) {
      throw MeetingRefused.invalidOperation("You are in the main session.");
    }
    if (!option.isBackToMainSessionEnabled() && !who.role().controlsRooms()) {
      throw MeetingRefused.insufficientPrivileges(
          "The host does not allow to go back to the main session.");
    }
    seating.moveToMainSession(who);
  }

  void broadcast(String content) throws MeetingRefused {
    if (!status.isOpen()) {
      throw MeetingRefused.invalidOperation("The breakout rooms are not open.");
    }
    tellAll(new MeetingEvent.BroadcastMessage(content));
  }

  void close() throws MeetingRefused {
    if (status != BreakoutStatus.IN_PROGRESS) {
      throw MeetingRefused.invalidOperation("The breakout rooms are not open.");
    }
    if (option.needCountDown()) {
      closesAtNanos =
          System.nanoTime() + countdownSecond.multipliedBy(option.waitSeconds()).toNanos();
      changeTo(BreakoutStatus.CLOSING, option.waitSeconds());
    } else {
      bringEveryoneBack();
    }
  }

  /** Brings everyone back when the countdown is over. */
  void tick() {
    if (status == BreakoutStatus.CLOSING && System.nanoTime() - closesAtNanos >= 0) {
      bringEveryoneBack();
    }
  }

  List<Participant> assignedTo(BreakoutRoom room) {
    return assigned.entrySet().stream()
        .filter(one -> one.getValue() == room)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isAssigned(Participant who) {
    return assigned.containsKey(who);
  }

  private void bringEveryoneBack() {
    seating.people().forEach(seating::moveToMainSession);
    changeTo(BreakoutStatus.CLOSED, 0);
  }

  /** Moves or invites somebody to where they belong. */
  private void send(Participant who) {
    BreakoutRoom room = assigned.get(who);
    if (room == null || status != BreakoutStatus.IN_PROGRESS) {
      return;
    }
    if (option.isAutoJoinRoom()) {
      seating.move(who, room);
    } else {
      who.client().event(room.invitation());
    }
  }

  private void add(List<BreakoutRoom> more) {
    more.forEach(room -> rooms.put(room.id(), room));
    seating.addRooms(more.stream().map(BreakoutRoom::room).toList());
  }

  private void changeTo(BreakoutStatus next, int countdownSeconds) {
    status = next;
    tellAll(new MeetingEvent.RoomStatusChanged(next, countdownSeconds));
  }

  private void tellAll(MeetingEvent event) {
    seating.people().forEach(one -> one.client().event(event));
  }

  private Participant person(int userId) throws MeetingRefused {
    return seating
        .find(userId)
        .orElseThrow(() -> MeetingRefused.invalidParameters("Nobody has userId " + userId + "."));
  }

  private BreakoutRoom room(String roomId) throws MeetingRefused {
    BreakoutRoom room = rooms.get(roomId);
    if (room == null) {
      throw MeetingRefused.invalidParameters("No breakout room has the id '" + roomId + "'.");
    }
    return room;
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
