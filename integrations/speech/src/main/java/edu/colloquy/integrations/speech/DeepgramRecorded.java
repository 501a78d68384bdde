package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.RecordedSpeechToText;
import edu.colloquy.domain.speech.RecordedTranscript;
import edu.colloquy.domain.speech.Recording;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Hears recordings (Deepgram: POST /v1/listen). A file is sent in chunks as it is read, so its size
 * costs no memory. Thread-safe.
 */
public final class DeepgramRecorded implements RecordedSpeechToText {
  /** Deepgram: a recording is worked on for at most 10 minutes. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

  private final Deepgram deepgram;
  private final String model;
  private final OkHttpClient http;

  private DeepgramRecorded(SpeechSettings settings, BinaryOperator<String> secret) {
    deepgram = Deepgram.from(settings, secret);
    model = settings.text("DEEPGRAM_RECORDED_MODEL", "nova-3");
    if (ListenModel.of(model) == ListenModel.FLUX) {
      throw new IllegalStateException(
          "The setting DEEPGRAM_RECORDED_MODEL is \""
              + model
              + "\"; Flux hears live speech alone.");
    }
    http = deepgram.http().newBuilder().readTimeout(LONGEST_WORK).build();
  }

  /**
   * Hearing as the settings say.
   *
   * @param setting gives DEEPGRAM_URL, DEEPGRAM_SECRET and, if it is set, DEEPGRAM_RECORDED_MODEL
   * @param secret gives DEEPGRAM_API_KEY of a secret; asked for each recording
   */
  public static DeepgramRecorded from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return new DeepgramRecorded(new SpeechSettings(setting), secret);
  }

  @Override
  public RecordedTranscript transcribe(Recording recording, String tag, List<String> keyterms) {
    Call call = http.newCall(deepgram.request(url(tag, keyterms)).post(body(recording)).build());
    try (Response response = call.execute()) {
      if (!response.isSuccessful()) {
        throw Deepgram.SERVICE.refusal("a recording", response);
      }
      return transcript(Json.tree(response.body().string()));
    } catch (IOException e) {
      throw Deepgram.SERVICE.unreachable(e);
    } catch (ContractException e) {
      throw ServiceException.passing(
          Deepgram.SERVICE.name(), "answered a recording with what is no JSON", e);
    }
  }

  private HttpUrl url(String tag, List<String> keyterms) {
    HttpUrl.Builder url =
        deepgram
            .path("v1/listen")
            .addQueryParameter("model", model)
            .addQueryParameter("punctuate", "true")
            .addQueryParameter("smart_format", "true")
            .addQueryParameter("utterances", "true")
            .addQueryParameter("tag", tag);
    if (ListenModel.of(model) == ListenModel.NOVA_3) {
      Keyterms.keyterms(keyterms).forEach(term -> url.addQueryParameter("keyterm", term));
    } else {
      Keyterms.keywords(keyterms).forEach(term -> url.addQueryParameter("keywords", term));
    }
    return url.build();
  }

  private static RequestBody body(Recording recording) {
    return switch (recording) {
      case Recording.Content content -> new RecordingBody(content);
      case Recording.Remote remote ->
          JsonBody.of(Json.MAPPER.createObjectNode().put("url", remote.url().toString()));
    };
  }

  private static RecordedTranscript transcript(JsonNode answer) {
    JsonNode best = answer.at("/results/channels/0/alternatives/0");
    if (best.isMissingNode()) {
      throw Deepgram.SERVICE.stranger("a recording", "something else");
    }
    List<RecordedTranscript.Utterance> utterances = new ArrayList<>();
    answer.at("/results/utterances").forEach(said -> utterances.add(utterance(said)));
    return new RecordedTranscript(
        best.path("transcript").asText(),
        best.path("confidence").asDouble(),
        duration(answer.at("/metadata/duration")),
        Positions.words(best.path("words")),
        utterances);
  }

  private static RecordedTranscript.Utterance utterance(JsonNode said) {
    return new RecordedTranscript.Utterance(
        duration(said.path("start")),
        duration(said.path("end")),
        said.path("transcript").asText(),
        Positions.words(said.path("words")));
  }

  private static Duration duration(JsonNode seconds) {
    return Duration.ofMillis(Math.round(seconds.asDouble() * 1_000));
  }
}
