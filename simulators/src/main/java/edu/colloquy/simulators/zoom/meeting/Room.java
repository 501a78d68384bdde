package edu.colloquy.simulators.zoom.meeting;

import java.util.Arrays;

/**
 * A space in which people hear each other: the main session or a breakout room. Changed under its
 * meeting's lock only; read by the pacer at any time.
 */
final class Room {
  private static final Participant[] NOBODY = {};

  private final String name;
  private final String uuid = ZoomUuid.random();
  private volatile Participant[] people = NOBODY;

  private Room(String name) {
    this.name = name;
  }

  static Room mainSession() {
    return new Room("");
  }

  static Room breakout(String name) {
    return new Room(name);
  }

  /** Where somebody is who is in no room: of nobody else's. */
  static Room nowhere() {
    return new Room("");
  }

  String name() {
    return name;
  }

  String uuid() {
    return uuid;
  }

  boolean isMainSession() {
    return name.isEmpty();
  }

  /** Those who are in, as an array that never changes. */
  Participant[] people() {
    return people;
  }

  void add(Participant participant) {
    Participant[] more = Arrays.copyOf(people, people.length + 1);
    more[people.length] = participant;
    people = more;
  }

  void remove(Participant participant) {
    people =
        Arrays.stream(people).filter(other -> other != participant).toArray(Participant[]::new);
  }

  /** Tells everybody in the room but one. */
  void tellOthers(Participant one, MeetingEvent event) {
    for (Participant other : people) {
      if (other != one) {
        other.client().event(event);
      }
    }
  }

  /** Tells somebody who just came whom they see here. */
  void introduceTo(Participant newcomer) {
    for (Participant other : people) {
      if (other != newcomer) {
        newcomer.client().event(MeetingEvent.joined(other, this));
      }
    }
  }

  boolean holds(Participant participant) {
    return Arrays.asList(people).contains(participant);
  }
}
