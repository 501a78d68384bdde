package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.Latency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A client of chat completions, as the tests need it. */
final class ChatClient {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String KEY = "test-key";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An answer: status, content type, body. */
  record Answer(int status, String contentType, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }

    String content() {
      return json().at("/choices/0/message/content").asText();
    }

    /** The data of each server-sent event. */
    List<String> events() {
      return body.lines().filter(line -> !line.isEmpty()).map(line -> line.substring(6)).toList();
    }
  }

  private final URI base;

  ChatClient(ChatSimulator simulator) {
    this.base = simulator.baseUrl();
  }

  /** A model that answers at once. */
  static ChatOptions quick() {
    return ChatOptions.defaults().withApiKey(KEY).withSpeed(Latency.none(), 100_000);
  }

  /** A request: the instructions, then the student's and the tutor's lines in turn. */
  static ObjectNode request(String instructions, String... lines) {
    ObjectNode request = JSON.createObjectNode().put("model", "simulated-tutor");
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions);
    for (int i = 0; i < lines.length; i++) {
      messages.addObject().put("role", i % 2 == 0 ? "user" : "assistant").put("content", lines[i]);
    }
    return request;
  }

  Answer complete(ObjectNode request) {
    return post("/chat/completions", request.toString(), KEY);
  }

  String say(String instructions, String... lines) {
    return complete(request(instructions, lines)).content();
  }

  /** Talks to the tutor with these lines; answers what it said to each. */
  List<String> converse(String instructions, List<String> studentLines) {
    List<String> spoken = new ArrayList<>();
    List<String> replies = new ArrayList<>();
    for (String line : studentLines) {
      spoken.add(line);
      replies.add(say(instructions, spoken.toArray(String[]::new)));
      spoken.add(replies.getLast());
    }
    return replies;
  }

  Answer post(String path, String body, String key) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  Answer get(String url) {
    return send(
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + KEY).build());
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
