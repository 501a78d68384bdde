package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A student in a meeting, with a modem for mouth and ear. */
final class TestStudent implements MeetingClient {
  private final Queue<AudioFrame> toSay = new ConcurrentLinkedQueue<>();
  private final List<String> words = new CopyOnWriteArrayList<>();
  private final List<MeetingEvent> events = new CopyOnWriteArrayList<>();
  private final Ear ear = new Ear(AudioFrame.SAMPLE_RATE_HZ);

  /** Says something from now on, at six times the pace of speech. */
  void say(String sentence) {
    short[] pcm = Speech.of(sentence, AudioFrame.SAMPLE_RATE_HZ, 6).samples();
    for (int offset = 0; offset < pcm.length; offset += AudioFrame.SAMPLES) {
      toSay.add(AudioFrame.copyOf(pcm, offset));
    }
  }

  void awaitWords(String sentence) {
    await().untilAsserted(() -> assertThat(String.join(" ", words)).contains(sentence));
  }

  List<String> words() {
    return words;
  }

  /** Whom the student has seen come into the room, oldest first. */
  List<String> seen() {
    return events.stream()
        .filter(MeetingEvent.ParticipantJoined.class::isInstance)
        .map(event -> ((MeetingEvent.ParticipantJoined) event).who().userName())
        .toList();
  }

  /** The user_id under which somebody came into the room. */
  int userIdOf(String name) {
    return events.stream()
        .filter(MeetingEvent.ParticipantJoined.class::isInstance)
        .map(MeetingEvent.ParticipantJoined.class::cast)
        .filter(joined -> joined.who().userName().equals(name))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  /** In which rooms the student has been, empty for the main session. */
  List<String> rooms() {
    return events.stream()
        .flatMap(
            event ->
                switch (event) {
                  case MeetingEvent.BreakoutRoomJoined joined -> Stream.of(joined.name());
                  case MeetingEvent.MainSessionJoined _ -> Stream.of("");
                  default -> Stream.empty();
                })
        .toList();
  }

  /** Whether the student has seen this. */
  boolean saw(MeetingEvent event) {
    return events.contains(event);
  }

  /** How often the student has seen somebody leave. */
  long departures() {
    return events.stream().filter(MeetingEvent.ParticipantLeft.class::isInstance).count();
  }

  @Override
  public AudioFrame nextFrame() {
    return toSay.poll();
  }

  @Override
  public void hear(AudioFrame frame) {
    ear.listen(frame.samples(), 0, AudioFrame.SAMPLES).forEach(word -> words.add(word.text()));
  }

  @Override
  public void event(MeetingEvent event) {
    events.add(event);
  }
}
