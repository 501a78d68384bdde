package edu.colloquy.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.speech.TextToSpeech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsArePricedTest {
  private static final PaidServices SERVICES =
      new PaidServices("lite", "nova-3", "aura-2", "gpt-4o-mini", "fargate-spot");

  private final AtomicLong nanos = new AtomicLong(1);
  private final RoomMeter meter = new RoomMeter(nanos::get);
  private final Tariff tariff = new Tariff(PriceList.published(), SERVICES);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void anAvatarIsPaidForWhileItRuns() {
    meter.runs(CostItem.AVATAR);
    pass(Duration.ofMinutes(3));
    meter.runs(CostItem.AVATAR);
    assertThat(tariff.items(meter.read())).containsExactly(Map.entry("avatar", 0.30));
    meter.stops(CostItem.AVATAR);
    meter.stops(CostItem.AVATAR);
    pass(Duration.ofHours(1));
    assertThat(tariff.usd(meter.read())).isEqualTo(0.30);
    meter.runs(CostItem.AVATAR, Duration.ofSeconds(30));
    pass(Duration.ofSeconds(30));
    assertThat(tariff.usd(meter.read())).isEqualTo(0.40);
  }

  @Test
  void anHourOfTutoringCostsWhatTheDocumentsSay() {
    meter.runs(CostItem.AVATAR);
    meter.runs(CostItem.ROOM_BOT);
    pass(Duration.ofHours(1));
    meter.count(CostItem.SPEECH_TO_TEXT, 3_600_000);
    meter.count(CostItem.TEXT_TO_SPEECH, 25_000);
    meter.count(CostItem.MODEL_INPUT, 400_000);
    meter.count(CostItem.MODEL_OUTPUT, 10_000);
    assertThat(tariff.usd(meter.read())).isBetween(7.0, 14.0);
  }

  @Test
  void anotherWorkerCountsOn() {
    meter.count(CostItem.TEXT_TO_SPEECH, 500);
    RoomMeter next = new RoomMeter(nanos::get);
    next.goOnFrom(meter.read());
    next.count(CostItem.TEXT_TO_SPEECH, 500);
    assertThat(tariff.usd(next.read())).isEqualTo(0.03);
  }

  @Test
  void anUnknownServiceIsNotFree(@TempDir Path folder) throws IOException {
    PriceList prices = PriceList.published();
    assertThat(prices.of(CostItem.AVATAR, "hologram")).isEqualTo(0.20);
    Path own = Files.writeString(folder.resolve("own.properties"), "avatar.lite = 0.07\n");
    PriceList ours = prices.overriddenBy(own);
    assertThat(ours.of(CostItem.AVATAR, "lite")).isEqualTo(0.07);
    assertThat(ours.of(CostItem.AVATAR, "full")).isEqualTo(0.20);
    assertThatThrownBy(() -> prices.overriddenBy(folder.resolve("none")))
        .hasMessageContaining("PRICES_FILE");
    PriceList broken = prices.overriddenBy(Files.writeString(own, "avatar.lite = ten cents\n"));
    assertThatThrownBy(() -> new Tariff(broken, SERVICES))
        .hasMessage("The price avatar.lite is \"ten cents\", not a number.");
  }

  @Test
  void whatIsAskedForARoomIsCountedForIt() {
    RoomMeters meters = new RoomMeters();
    RoomId room = new RoomId(SessionId.next(), 1);
    RoomMeter opened = meters.open(room);
    TextToSpeech voice = (text, tag, pcm) -> pcm.accept(new byte[480]);
    new MeteredTextToSpeech(voice, meters).speak("Try it.", room.toString(), pcm -> {});
    new MeteredTextToSpeech(voice, meters).speak("Try it.", "somebody else", pcm -> {});
    meters.tokens().used(room.toString(), "a-model", 13, 3);
    meters.tokens().used("somebody else", "a-model", 50, 50);
    assertThat(opened.read())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CostItem.TEXT_TO_SPEECH, 7L, CostItem.MODEL_INPUT, 13L, CostItem.MODEL_OUTPUT, 3L));
    meters.close(room, opened);
    new MeteredTextToSpeech(voice, meters).speak("Gone.", room.toString(), pcm -> {});
    assertThat(opened.read().get(CostItem.TEXT_TO_SPEECH)).isEqualTo(7L);
    assertThat(tariff.usd(opened.read())).isCloseTo(0.000_2, within(0.000_1));
  }
}
