package edu.colloquy.simulators.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudentIsHeardTest {
  private static final String SENTENCE = "I think that 3x20=60, isn't it?";
  private static final String LONG =
      "First I multiplied the three cups by twenty chickens, which gives sixty cups a day, and then"
          + " I took away the cups of the morning and of the afternoon, so thirty-five are left,"
          + " but I am not sure whether the last meal counts for all of the chickens or not.";

  private final WireLog log = new WireLog();
  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of("key").with(Latency.ofMillis(5, 10), Latency.none()), log);

  @AfterEach
  void stop() {
    deepgram.close();
  }

  @Test
  void aSentenceComesBackExactlyWithTheTimesOfItsWords() {
    try (var client = client("&endpointing=300&punctuate=true")) {
      client.send(new short[LiveClient.RATE_HZ]);
      client.say(SENTENCE, 400);
      client.awaitSpeechFinals(1);
      JsonNode result = client.finals().getFirst();
      assertThat(LiveClient.transcript(result)).isEqualTo(SENTENCE);
      JsonNode words = result.at("/channel/alternatives/0/words");
      var spoken = Speech.of(SENTENCE, LiveClient.RATE_HZ, 1).words();
      assertThat(words).hasSameSizeAs(spoken);
      for (int i = 0; i < words.size(); i++) {
        assertThat(words.get(i).path("punctuated_word").asText()).isEqualTo(spoken.get(i).text());
        double start = 1 + spoken.get(i).startSample() / (double) LiveClient.RATE_HZ;
        assertThat(words.get(i).path("start").asDouble()).isCloseTo(start, within(0.01));
      }
      assertThat(words.get(4).path("word").asText()).isEqualTo("isn't");
      assertThat(result.path("speech_final").asBoolean()).isTrue();
      assertThat(result.path("from_finalize").asBoolean()).isFalse();
      assertThat(result.at("/channel/alternatives/0/confidence").asDouble()).isBetween(0.9, 1.0);
      assertThat(result.at("/metadata/request_id").asText()).isNotEmpty();
      assertThat(result.path("channel_index")).hasToString("[0,1]");
    }
  }

  @Test
  void withoutFormattingWordsComeBare() {
    try (var client = client("&endpointing=300")) {
      client.say("Well, I am!", 400);
      client.awaitSpeechFinals(1);
      assertThat(client.transcript()).isEqualTo("well i am");
    }
  }

  @Test
  void interimResultsGrowIntoFinals() {
    try (var client = client("&endpointing=300&punctuate=true&interim_results=true")) {
      client.say(SENTENCE, 400);
      client.awaitSpeechFinals(1);
      var texts = client.messages("Results").stream().map(LiveClient::transcript).toList();
      assertThat(texts).hasSizeGreaterThan(4).last().isEqualTo(SENTENCE);
      for (int i = 1; i < texts.size(); i++) {
        assertThat(texts.get(i)).startsWith(texts.get(i - 1));
      }
      assertThat(client.finals()).hasSize(1);
    }
  }

  @Test
  void withoutBeingAskedNoInterimResultIsSent() {
    try (var client = client("&endpointing=300")) {
      client.say(SENTENCE, 400);
      client.awaitSpeechFinals(1);
      assertThat(client.messages("Results")).hasSize(1);
    }
  }

  @Test
  void longSpeechIsFixedSegmentBySegment() {
    try (var client = client("&endpointing=300&punctuate=true")) {
      client.say(LONG, 400);
      client.awaitSpeechFinals(1);
      assertThat(client.finals()).hasSizeBetween(4, 8);
      assertThat(client.finals().getFirst().path("speech_final").asBoolean()).isFalse();
      assertThat(client.finals().getLast().path("speech_final").asBoolean()).isTrue();
      assertThat(client.transcript()).isEqualTo(LONG);
    }
  }

  @Test
  void speechAndItsEndAreAnnounced() {
    try (var client =
        client("&endpointing=300&interim_results=true&vad_events=true&utterance_end_ms=1000")) {
      client.send(new short[LiveClient.RATE_HZ]);
      client.say(SENTENCE, 1_500);
      JsonNode end = client.awaitMessage("UtteranceEnd");
      double spoken = Speech.of(SENTENCE, LiveClient.RATE_HZ, 1).duration().toMillis() / 1000.0;
      assertThat(end.path("last_word_end").asDouble()).isCloseTo(1 + spoken, within(0.02));
      JsonNode started = client.messages("SpeechStarted").getFirst();
      assertThat(started.path("timestamp").asDouble()).isCloseTo(1, within(0.05));
      client.say("again", 1_500);
      await().until(() -> client.messages("UtteranceEnd").size() == 2);
      assertThat(client.messages("SpeechStarted")).hasSize(2);
    }
  }

  @Test
  void silenceYieldsEmptyFinals() {
    try (var client = client("")) {
      client.send(new short[LiveClient.RATE_HZ * 11]);
      await().until(() -> client.finals().size() == 2);
      assertThat(client.transcript()).isEmpty();
      assertThat(client.finals().getLast().path("start").asDouble()).isCloseTo(5, within(0.1));
    }
  }

  @Test
  void finalizeFixesWhatWasSaidSoFar() {
    try (var client = client("&endpointing=false&punctuate=true")) {
      client.say("and so", 20);
      client.send("{\"type\":\"Finalize\"}");
      client.awaitSpeechFinals(1);
      assertThat(client.finals().getFirst().path("from_finalize").asBoolean()).isTrue();
      assertThat(client.transcript()).isEqualTo("and so");
    }
  }

  @Test
  void closeStreamFlushesAndAccounts() {
    try (var client = client("&punctuate=true&endpointing=300")) {
      client.say("good bye", 20);
      client.send("{\"type\":\"CloseStream\"}");
      assertThat(client.awaitClose()).isEqualTo(1000);
      assertThat(client.transcript()).isEqualTo("good bye");
      JsonNode metadata = client.messages("Metadata").getFirst();
      assertThat(metadata.path("duration").asDouble()).isGreaterThan(0.5);
      assertThat(metadata.path("sha256").asText()).hasSize(64);
      await().until(() -> seen(Seen.LISTEN_CLOSED).size() == 1);
      assertThat(seen(Seen.LISTEN_OPENED)).extracting(Observation::subject).containsExactly("ann");
    }
  }

  @Test
  void theServiceTimeLiesBetweenTheFirstSoundAndTheFinalResult() {
    try (var client = client("&endpointing=300")) {
      long before = System.nanoTime();
      client.say("well", 0);
      client.send(new short[LiveClient.RATE_HZ]);
      client.awaitSpeechFinals(1);
      long answered = System.nanoTime();
      await().until(() -> !seen(Seen.SERVICE_TIME).isEmpty());
      Observation time = seen(Seen.SERVICE_TIME).getFirst();
      assertThat(time.subject()).isEqualTo("ann");
      assertThat(time.details()).containsEntry("service", "deepgram");
      long from = time.atNanos() - (long) time.details().get("nanos");
      assertThat(from).isBetween(before, answered);
    }
  }

  @Test
  void garbageClosesTheStream() {
    try (var client = client("")) {
      client.send(ByteBuffer.allocate(3));
      assertThat(client.awaitClose()).isEqualTo(1008);
    }
    try (var client = client("")) {
      client.send("hello?");
      assertThat(client.awaitClose()).isEqualTo(1008);
      assertThat(client.closeReason()).contains("KeepAlive");
    }
  }

  @Test
  void manyStreamsAreHeardAtOnce() {
    var clients = new ArrayList<LiveClient>();
    try {
      IntStream.range(0, 20).forEach(i -> clients.add(client("&punctuate=true&endpointing=300")));
      for (int i = 0; i < clients.size(); i++) {
        clients.get(i).say("I am number " + i, 400);
      }
      for (int i = 0; i < clients.size(); i++) {
        clients.get(i).awaitSpeechFinals(1);
        assertThat(clients.get(i).transcript()).isEqualTo("I am number " + i);
      }
    } finally {
      clients.forEach(LiveClient::close);
    }
  }

  private LiveClient client(String parameters) {
    return new LiveClient(deepgram.url(), "Token key", "&tag=ann" + parameters);
  }

  private List<Observation> seen(Seen what) {
    return log.observations().stream().filter(o -> o.what() == what).toList();
  }
}
