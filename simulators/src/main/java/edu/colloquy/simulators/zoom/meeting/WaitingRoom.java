package edu.colloquy.simulators.zoom.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those who wait to be let into a meeting, in order. Under its meeting's lock. */
final class WaitingRoom {
  private final MeetingObserver observer;
  private final Set<Participant> waiting = new LinkedHashSet<>();

  WaitingRoom(MeetingObserver observer) {
    this.observer = observer;
  }

  void enter(Participant newcomer) {
    waiting.add(newcomer);
    newcomer.client().event(new MeetingEvent.WaitingRoomEntered());
    observer.joinedWaitingRoom(newcomer);
  }

  /** Takes somebody out; false if they are not in it. */
  boolean leave(Participant who) {
    return waiting.remove(who);
  }

  Optional<Participant> find(int userId) {
    return waiting.stream().filter(one -> one.userId() == userId).findFirst();
  }

  List<Participant> people() {
    return new ArrayList<>(waiting);
  }
}
