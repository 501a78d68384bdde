package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.JoinRequest;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A simulated Zoom account, and the client of it. */
final class Campus implements AutoCloseable {
  final WireLog log;
  final ZoomSimulator simulator;
  final Account account;
  final Zoom zoom;

  Campus(Fault... faults) {
    this(ZoomSettings.defaults(), faults);
  }

  Campus(ZoomSettings settings, Fault... faults) {
    this(new WireLog(), log -> new ZoomSimulator(settings, new Faults(Set.of(faults)), log));
  }

  /** An account with RTMS. */
  Campus(RtmsSettings rtms) {
    this(
        new WireLog(), log -> new ZoomSimulator(ZoomSettings.defaults(), rtms, Faults.none(), log));
  }

  /** An account with RTMS and several apps; ours is the first. */
  Campus(List<RtmsSettings> apps) {
    this(
        new WireLog(), log -> new ZoomSimulator(ZoomSettings.defaults(), apps, Faults.none(), log));
  }

  private Campus(WireLog log, Function<WireLog, ZoomSimulator> zoomSimulator) {
    this.log = log;
    simulator = zoomSimulator.apply(log);
    account = new Account(simulator.baseUrl());
    zoom = account.zoom();
  }

  ZoomMeetings meetings() {
    return zoom.meetings();
  }

  /** How often the simulator saw something. */
  long count(Seen what) {
    return log.observations().stream().filter(seen -> seen.what() == what).count();
  }

  /** Somebody enters. */
  Participant joins(String name, Meeting meeting, String zak) throws MeetingRefused {
    Attendee attendee = new Attendee(name, name.toLowerCase() + "@school.example", "key-" + name);
    return simulator.join(
        new JoinRequest(meeting.id(), meeting.passcode(), attendee, zak), new Silent());
  }

  @Override
  public void close() {
    simulator.close();
  }
}
