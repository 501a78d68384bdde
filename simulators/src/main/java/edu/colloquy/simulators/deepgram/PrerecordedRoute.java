package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** {@code POST /v1/listen}: a recording, or where it lies, and all its words in one answer. */
final class PrerecordedRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double UTTERANCE_GAP_SECONDS = 0.8;

  private final HttpClient fetching = HttpClient.newHttpClient();

  void transcribe(Context http, Optional<Mishap> mishap) throws InterruptedException {
    Query query = new Query(http.queryParamMap());
    String model = ListenQuery.model(query);
    byte[] body = recording(http);
    WavAudio audio = audio(query, body);
    String requestId = UUID.randomUUID().toString();
    boolean formatted = query.flag("punctuate") || query.flag("smart_format");
    Wording wording = new Wording(model, formatted, requestId, word -> null);
    List<HeardWord> words = words(audio);
    http.header("dg-request-id", requestId);
    if (mishap.isPresent()) {
      http.result("{\"metadata\":{");
      return;
    }
    http.json(
        new PrerecordedAnswer(
            metadata(requestId, body, audio, model),
            new PrerecordedAnswer.Results(
                List.of(new Answer.Channel(List.of(wording.alternative(words)))),
                query.flag("utterances") ? utterances(words, wording) : null)));
  }

  private byte[] recording(Context http) throws InterruptedException {
    String type = Optional.ofNullable(http.contentType()).orElse("");
    if (!type.startsWith("application/json")) {
      return http.bodyAsBytes();
    }
    try {
      URI url = URI.create(JSON.readTree(http.body()).path("url").asText());
      HttpResponse<byte[]> answer =
          fetching.send(
              HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      throw remote("the server answered " + answer.statusCode());
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("The body must be audio, or JSON: {\"url\": \"...\"}.");
    } catch (IOException | IllegalArgumentException e) {
      throw remote("it cannot be reached");
    }
  }

  private static Refusal remote(String reason) {
    return new Refusal(400, "REMOTE_CONTENT_ERROR", "Could not fetch the media: " + reason);
  }

  private static WavAudio audio(Query query, byte[] body) {
    OptionalInt rate = query.number("sample_rate", 8_000, 192_000);
    return query.text("encoding").orElse("").equals("linear16") && rate.isPresent()
        ? WavAudio.raw(body, rate.getAsInt(), query.number("channels", 1, 8).orElse(1))
        : WavAudio.of(body);
  }

  /** What an ear makes out, with a second of silence after it for the last word to end. */
  private static List<HeardWord> words(WavAudio audio) {
    Ear ear = new Ear(audio.sampleRateHz());
    List<HeardWord> words = new ArrayList<>(ear.listen(audio.samples(), 0, audio.samples().length));
    words.addAll(ear.listen(new short[audio.sampleRateHz()], 0, audio.sampleRateHz()));
    return words;
  }

  private static List<PrerecordedAnswer.Utterance> utterances(
      List<HeardWord> words, Wording wording) {
    List<PrerecordedAnswer.Utterance> utterances = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      boolean ends =
          i == words.size()
              || words.get(i).startSeconds() - words.get(i - 1).endSeconds()
                  >= UTTERANCE_GAP_SECONDS;
      if (ends) {
        utterances.add(utterance(wording.alternative(words.subList(from, i))));
        from = i;
      }
    }
    return utterances;
  }

  private static PrerecordedAnswer.Utterance utterance(Answer.Alternative said) {
    return new PrerecordedAnswer.Utterance(
        said.words().getFirst().start(),
        said.words().getLast().end(),
        said.confidence(),
        0,
        said.transcript(),
        said.words(),
        0,
        UUID.randomUUID().toString());
  }

  private static PrerecordedAnswer.Metadata metadata(
      String requestId, byte[] body, WavAudio audio, String model) {
    AudioDigest digest = new AudioDigest();
    digest.update(ByteBuffer.wrap(body));
    String modelId = UUID.nameUUIDFromBytes(model.getBytes()).toString();
    return new PrerecordedAnswer.Metadata(
        "deprecated",
        requestId,
        HexFormat.of().formatHex(digest.finish()),
        Instant.now().toString(),
        audio.seconds(),
        1,
        List.of(modelId),
        Map.of(modelId, Map.of("name", model, "version", "simulated", "arch", model)));
  }
}
