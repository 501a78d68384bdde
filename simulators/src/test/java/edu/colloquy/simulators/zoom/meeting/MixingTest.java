package edu.colloquy.simulators.zoom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each of several people in a room hears. */
class MixingTest {
  private static final MeetingObserver NOBODY =
      new MeetingObserver() {
        @Override
        public void started() {}

        @Override
        public void joined(Participant who) {}

        @Override
        public void joinedRoom(Participant who) {}

        @Override
        public void leftRoom(Participant who, String roomUuid, String reason) {}

        @Override
        public void left(Participant who, String room, String reason) {}

        @Override
        public void ended() {}
      };

  private final LiveMeeting meeting =
      new LiveMeeting(
          () -> new MeetingPlan(List.of(), 50, false, true, ""),
          NOBODY,
          MeetingPace.quick(Duration.ofMinutes(1)));
  private final Mixer mixer = new Mixer();
  private final Person ann = new Person();
  private final Person ben = new Person();
  private final Person cem = new Person();

  MixingTest() throws MeetingRefused {
    for (Person person : List.of(ann, ben, cem)) {
      meeting.join(new Attendee("", "", ""), HostClaim.NONE, person);
    }
  }

  @Test
  void aSilentRoomIsSilent() {
    ann.says = AudioFrame.copyOf(new short[0], 0);

    meeting.tick(mixer);

    assertThat(List.of(ann.hears, ben.hears, cem.hears)).containsOnly(AudioFrame.SILENCE);
  }

  @Test
  void oneVoiceReachesTheOthersAsItIsAndNotItsOwner() {
    ann.says = level(1000);

    meeting.tick(mixer);

    assertThat(ann.hears).isSameAs(AudioFrame.SILENCE);
    assertThat(ben.hears).isSameAs(ann.says);
    assertThat(cem.hears).isSameAs(ann.says);
  }

  @Test
  void ofTwoVoicesEachHearsTheOtherAndTheThirdHearsBoth() {
    ann.says = level(1000);
    ben.says = level(-300);

    meeting.tick(mixer);

    assertThat(ann.hears).isSameAs(ben.says);
    assertThat(ben.hears).isSameAs(ann.says);
    assertThat(cem.hears.samples()).containsOnly(700);
  }

  @Test
  void loudVoicesTogetherAreCutOffAtFullScale() {
    ann.says = level(30_000);
    ben.says = level(30_000);
    cem.says = level(-20_000);

    meeting.tick(mixer);

    assertThat(ann.hears.samples()).containsOnly(10_000);
    assertThat(cem.hears.samples()).containsOnly(Short.MAX_VALUE);
  }

  private static AudioFrame level(int level) {
    short[] samples = new short[AudioFrame.SAMPLES];
    Arrays.fill(samples, (short) level);
    return AudioFrame.copyOf(samples, 0);
  }

  private static final class Person implements MeetingClient {
    private AudioFrame says;
    private AudioFrame hears;

    @Override
    public AudioFrame nextFrame() {
      return says;
    }

    @Override
    public void hear(AudioFrame frame) {
      hears = frame;
    }

    @Override
    public void event(MeetingEvent event) {}
  }
}
