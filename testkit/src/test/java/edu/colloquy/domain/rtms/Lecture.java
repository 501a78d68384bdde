package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsWork;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.session.Session;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemoryPresence;
import edu.colloquy.testkit.memory.InMemoryRtms;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session of two students, its meeting, and what RTMS brings of it, all in memory. */
final class Lecture {
  static final String STREAM = "s1";

  final VirtualClock clock = new VirtualClock();
  final InMemoryRtms rtms = new InMemoryRtms();
  final InMemorySessions sessions = new InMemorySessions();
  final InMemoryPeople people = new InMemoryPeople();
  final RecordingNotifier notifier = new RecordingNotifier();
  final Session session = Samples.session(2);
  final Meeting meeting = Samples.meeting("81234567890");
  final List<RtmsWork> work = new ArrayList<>();
  final InMemoryPresence presence = new InMemoryPresence();
  final RtmsStreams streams = new RtmsRegister(rtms, sessions, presence, work::add);
  final WhoIsWho whoIsWho = new WhoIsWho(presence, new Rosters(people, sessions));
  final RtmsTranscripts transcripts =
      new RtmsTranscripts(
          rtms, sessions, presence, new Speakers(rtms, presence, whoIsWho), notifier, clock);

  Lecture() {
    people.save(
        new Professor(
            session.professorId(),
            "Émmy Noether",
            "noether@example.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    sessions.create(session, Samples.rooms(session));
    sessions.saveMeeting(session.id(), meeting);
  }

  /** Zoom offers the meeting's stream. */
  void begins() {
    streams.started(meeting.uuid(), STREAM, List.of("wss://rtms.example/1"), clock.instant());
  }

  /** Somebody says something for a second, so many seconds after noon. */
  static RtmsUtterance said(int second, String name, String text) {
    return said(second, Integer.toString(name.hashCode()), name, text);
  }

  /** The same by the number of the speaker. */
  static RtmsUtterance said(int second, String userId, String name, String text) {
    Instant at = Samples.NOON.plusSeconds(second);
    return new RtmsUtterance(
        STREAM,
        userId,
        name,
        at,
        at.plusSeconds(1),
        at,
        text,
        RtmsUtterance.Change.NEW,
        Optional.empty());
  }

  /** The same person says it otherwise, or not at all. */
  static RtmsUtterance sentence(String text, RtmsUtterance.Change change) {
    return new RtmsUtterance(
        STREAM,
        "7",
        "Student 1",
        Samples.NOON,
        Samples.NOON.plusSeconds(1),
        Samples.NOON,
        text,
        change,
        Optional.of("44"));
  }

  boolean take(RtmsUtterance utterance) {
    return transcripts.take(meeting.uuid(), utterance);
  }

  RtmsStream stream() {
    return rtms.stream(meeting.uuid()).orElseThrow();
  }

  List<RtmsChunk> chunks() {
    return rtms.chunks(meeting.uuid(), 1_000, Optional.empty());
  }

  List<ServerMessage.RtmsTranscript> shown() {
    return notifier.messages(ServerMessage.RtmsTranscript.class);
  }
}
