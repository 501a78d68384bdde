package edu.colloquy.integrations.livekit;

import static org.awaitility.Awaitility.await;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Somebody in a room who remembers what was heard, seen and said. */
final class Guest implements RoomListener {
  final List<String> happened = new CopyOnWriteArrayList<>();
  final List<String> data = new CopyOnWriteArrayList<>();
  final Set<Integer> distinctPictures = ConcurrentHashMap.newKeySet();
  final List<String> speakers = new CopyOnWriteArrayList<>();
  volatile int pictures;
  volatile String size = "";
  private final List<String> words = new CopyOnWriteArrayList<>();
  private final Ear ear;

  Guest(int sampleRateHz) {
    ear = new Ear(sampleRateHz);
  }

  String heard() {
    return words.stream().collect(Collectors.joining(" "));
  }

  void awaitHappened(String what) {
    await().atMost(Duration.ofSeconds(15)).until(() -> happened.contains(what));
  }

  void awaitWord(String word) {
    await().atMost(Duration.ofSeconds(15)).until(() -> words.contains(word));
  }

  @Override
  public void connected() {
    happened.add("connected");
  }

  @Override
  public void lost() {
    happened.add("lost");
  }

  @Override
  public void voice(String identity, short[] pcm) {
    if (!speakers.contains(identity)) {
      speakers.add(identity);
    }
    ear.listen(pcm, 0, pcm.length).stream().map(HeardWord::text).forEach(words::add);
  }

  @Override
  public void picture(String identity, Picture picture) {
    pictures++;
    size = picture.width() + "x" + picture.height();
    distinctPictures.add(Arrays.hashCode(picture.i420()));
  }

  @Override
  public void data(String identity, String topic, byte[] payload) {
    data.add(identity + " " + topic + " " + Stage.text(payload));
  }

  @Override
  public void ended(String reason) {
    happened.add("ended: " + reason);
  }
}
