package edu.colloquy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.rest.ContextDocuments;
import edu.colloquy.contract.rest.LectureContextBody;
import edu.colloquy.contract.rest.NewProfessor;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a school does before a session: it has a professor, students with clients, and a lecture.
 */
final class School implements AutoCloseable {
  /** The professor's address. */
  static final String PROFESSOR_EMAIL = "elena.marsh@example.edu";

  private static final String PERSONA =
      "Patient and exact. Lets students find the step themselves and praises how they got there.";

  private final URI api;
  private final HttpClient http;
  private final List<Client> clients = new ArrayList<>();

  School(URI api, HttpClient http) {
    this.api = api;
    this.http = http;
  }

  /** Registers the professor and tells the clone of the lecture; gives the professor's id. */
  String professor(String name, Cast cast) {
    post(
        "/api/lecture-context",
        new LectureContextBody(cast.topic(), List.of(), cast.lecture(), cast.problems()));
    String id =
        post(
                "/api/professors",
                new NewProfessor(
                    name,
                    PROFESSOR_EMAIL,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(PERSONA)))
            .path("id")
            .asText();
    upload(id, cast.lectureFile(), cast.lecture().getBytes(StandardCharsets.UTF_8));
    return id;
  }

  /** Adds a document to the professor's course; it is read meanwhile. */
  private void upload(String professorId, String fileName, byte[] content) {
    JsonNode offer =
        post(
            "/api/context-documents",
            new ContextDocuments.NewDocument(professorId, fileName, (long) content.length));
    send(
        HttpRequest.newBuilder(URI.create(offer.path("upload_url").asText()))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  /**
   * Connects a client for each student; gives the students' ids, in order.
   *
   * @param arrivals told when a student is wanted in the meeting
   */
  List<String> students(URI webSocket, Cast cast, Arrivals arrivals) {
    List<CompletableFuture<ServerMessage>> answers = new ArrayList<>();
    for (Cast.Part part : cast.parts()) {
      Client client =
          new Client(
              http,
              webSocket,
              frame -> {
                if (frame.message() instanceof ServerMessage.BreakoutStarted wanted) {
                  arrivals.wanted(part, URI.create(wanted.avatarSession().joinUrl()));
                }
              });
      clients.add(client);
      answers.add(client.ask(new ClientMessage.RegisterStudent(part.name(), part.email())));
    }
    return answers.stream().map(CompletableFuture::join).map(School::studentId).toList();
  }

  /** What happens when a student's avatar is live. */
  interface Arrivals {
    void wanted(Cast.Part student, URI joinUrl);
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
  }

  private static String studentId(ServerMessage answer) {
    return switch (answer) {
      case ServerMessage.StudentRegistered registered -> registered.studentId();
      default -> throw new IllegalStateException("A student could not register: " + answer);
    };
  }

  private JsonNode post(String path, Object body) {
    return Json.tree(
        send(
            HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))));
  }

  private String send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String path = request.uri().getPath();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + " answered " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(path + " could not be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
