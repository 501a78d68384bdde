package edu.colloquy.local.surface;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.students.StudentTimings;
import edu.colloquy.simulators.students.StudentView;
import edu.colloquy.simulators.students.VirtualClass;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A professor and students, each with a client of their own, over the API alone. */
final class Classroom implements AutoCloseable {
  private static final double SPEED = 8;

  private final LocalSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final VirtualClass virtualClass;
  private final List<Pupil> pupils = new ArrayList<>();
  private final List<WireClient> clients = new ArrayList<>();
  private final WireClient professor;
  private final String professorId;

  /** A student's client, and who the student is. */
  record Pupil(String id, String name, String email, WireClient client) {}

  Classroom(LocalSystem system) {
    this.system = system;
    this.virtualClass =
        new VirtualClass(
            system.simulators().zoom(),
            system.simulators().log(),
            SPEED,
            StudentTimings.atSpeed(SPEED),
            1);
    this.professor = connect();
    this.professorId =
        rest()
            .post(
                "/api/professors",
                Map.of("name", "Prof. Ada Brandt", "email", "ada.brandt@example.edu"))
            .body()
            .path("id")
            .asText();
  }

  RestClient rest() {
    return new RestClient(http, system.platform().httpUrl());
  }

  WireClient professor() {
    return professor;
  }

  /** One more client of the WebSocket API. */
  WireClient connect() {
    WireClient client = WireClient.connect(http, system.platform().webSocketUrl());
    clients.add(client);
    return client;
  }

  /** Adds a student, whose client registers. */
  Pupil pupil(String name) {
    String email =
        name.toLowerCase() + "." + Long.toString(System.nanoTime(), 36) + "@students.example.edu";
    WireClient client = connect();
    JsonNode registered = client.ask("REGISTER_STUDENT", Map.of("name", name, "email", email));
    Pupil pupil = new Pupil(registered.at("/payload/student_id").asText(), name, email, client);
    pupils.add(pupil);
    return pupil;
  }

  /** What CREATE_SESSION is sent with: a room for each student. */
  Map<String, Object> wish() {
    return Map.of(
        "professor_id",
        professorId,
        "student_ids",
        pupils.stream().map(Pupil::id).toList(),
        "topic",
        "Fractions",
        "duration",
        10);
  }

  /** Creates a session and waits until it is live; gives the frame of SESSION_CREATED. */
  JsonNode create() {
    return professor.ask("CREATE_SESSION", wish());
  }

  /** The same, with rooms that students enter when told to. */
  JsonNode createWaiting() {
    Map<String, Object> wish = new HashMap<>(wish());
    wish.put("open_rooms", "ON_TRIGGER");
    return professor.ask("CREATE_SESSION", wish);
  }

  /** The same, with a configuration. */
  JsonNode create(Map<String, Object> configuration) {
    Map<String, Object> wish = new HashMap<>(wish());
    wish.put("configuration", configuration);
    return professor.ask("CREATE_SESSION", wish);
  }

  /** The student comes to the meeting once it is told to, and says some lines. */
  void comes(Pupil pupil, String... lines) {
    JsonNode wanted = pupil.client().hears("BREAKOUT_STARTED");
    comes(pupil, wanted.at("/avatarSession/join_url"), lines);
  }

  /** The student comes to the meeting, and says some lines. */
  void comes(Pupil pupil, JsonNode link, String... lines) {
    URI joinUrl = URI.create(link.asText());
    try {
      virtualClass.join(pupil.name(), pupil.email(), List.of(lines), joinUrl);
    } catch (MeetingRefused e) {
      throw new IllegalStateException("The meeting is not open to its student", e);
    }
  }

  /** In which breakout room a student is; empty for none. */
  String roomOf(Pupil pupil) {
    return virtualClass.students().stream()
        .filter(view -> view.email().equals(pupil.email()))
        .map(StudentView::room)
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    virtualClass.close();
    clients.forEach(WireClient::close);
    http.shutdownNow();
  }
}
