package edu.colloquy.simulators.zoom.meeting;

import java.util.Optional;

/** Who is host and co-host of a meeting. Under its meeting's lock. */
final class Hosts {
  private final Seating seating;

  Hosts(Seating seating) {
    this.seating = seating;
  }

  Optional<Participant> host() {
    return seating.people().stream().filter(one -> one.role() == MeetingRole.HOST).findFirst();
  }

  /** Gives somebody who is about to enter the role that is theirs. */
  void receive(Participant newcomer) {
    Optional<Participant> before = host();
    switch (newcomer.claim()) {
      case OWNER -> {
        before.ifPresent(one -> change(one, MeetingRole.CO_HOST));
        newcomer.becomes(MeetingRole.HOST);
      }
      case ALTERNATIVE_HOST -> {
        if (before.isEmpty()) {
          newcomer.becomes(MeetingRole.HOST);
        }
      }
      case NONE -> {
        // A participant.
      }
    }
  }

  /** The host is gone: a co-host is host from now on, if there is one. */
  void succeed() {
    if (host().isEmpty()) {
      seating.people().stream()
          .filter(one -> one.role() == MeetingRole.CO_HOST)
          .findFirst()
          .ifPresent(one -> change(one, MeetingRole.HOST));
    }
  }

  void makeHost(Participant by, int userId) throws MeetingRefused {
    Participant next = person(userId);
    if (next != by) {
      change(by, MeetingRole.PARTICIPANT);
      change(next, MeetingRole.HOST);
    }
  }

  void claim(Participant by) throws MeetingRefused {
    if (host().isPresent()) {
      throw MeetingRefused.invalidOperation("The meeting has a host.");
    }
    change(by, MeetingRole.HOST);
  }

  void makeCoHost(int userId) throws MeetingRefused {
    Participant who = person(userId);
    if (who.role() == MeetingRole.PARTICIPANT) {
      change(who, MeetingRole.CO_HOST);
    }
  }

  /** Somebody who is in. */
  Participant person(int userId) throws MeetingRefused {
    return seating
        .find(userId)
        .orElseThrow(() -> MeetingRefused.invalidParameters("Nobody has userId " + userId + "."));
  }

  private static void change(Participant who, MeetingRole role) {
    who.becomes(role);
    who.client().event(new MeetingEvent.RoleChanged(role));
  }
}
