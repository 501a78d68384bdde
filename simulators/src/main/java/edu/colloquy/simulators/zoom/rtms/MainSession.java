package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MainSessionTap;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hears the main session of one meeting for the streams of all apps: each gets the same sound at
 * the same times. For the pacer's thread.
 */
public final class MainSession implements MainSessionTap {
  private final List<MeetingFeed> feeds;
  private final Timeline timeline;
  private Participant[] lastPeople = {};
  private List<Speaker> present = List.of();

  /**
   * @param feeds one for each app
   * @param clock what timestamps are read from
   */
  public MainSession(List<MeetingFeed> feeds, Clock clock) {
    this.feeds = List.copyOf(feeds);
    this.timeline = new Timeline(clock);
  }

  @Override
  public void heard(Participant[] people, AudioFrame[] said) {
    if (people != lastPeople) {
      lastPeople = people;
      present = Stream.of(people).map(MainSession::speaker).toList();
      feeds.forEach(feed -> feed.attended(present));
    }
    long atMs = timeline.next();
    if (feeds.stream().anyMatch(MeetingFeed::isStreamed)) {
      Tick tick = new Tick(atMs, present, voices(people.length, said));
      feeds.forEach(feed -> feed.carry(tick));
    }
  }

  @Override
  public void ended() {
    feeds.forEach(MeetingFeed::ended);
  }

  private List<Voice> voices(int people, AudioFrame[] said) {
    List<Voice> voices = List.of();
    for (int i = 0; i < people; i++) {
      if (said[i] != null) {
        voices = voices.isEmpty() ? new ArrayList<>(2) : voices;
        voices.add(new Voice(present.get(i), said[i]));
      }
    }
    return voices;
  }

  private static Speaker speaker(Participant who) {
    return new Speaker(who.mainUserId(), who.attendee().userName());
  }
}
