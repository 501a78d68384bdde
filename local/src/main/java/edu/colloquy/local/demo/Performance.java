package edu.colloquy.local.demo;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.local.cli.DemoFault;
import edu.colloquy.local.cli.DemoOptions;
import edu.colloquy.local.cli.view.View;
import edu.colloquy.simulators.students.StudentTimings;
import edu.colloquy.simulators.students.VirtualClass;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One session as its professor runs it: asked for, watched, ended when every student is done. */
final class Performance {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String PROFESSOR = "Prof. Elena Marsh";
  private static final long SEED = 20_260_101;

  private final LocalSystem system;
  private final DemoOptions options;
  private final Cast cast;
  private final View view;
  private final LiveState state;
  private final VirtualClass students;
  private final Optional<WorkerKiller> killer;
  private Instant askedAt = Instant.EPOCH;

  /**
   * @param state what the view has shown so far, and shows from now on
   */
  Performance(LocalSystem system, DemoOptions options, Cast cast, View view, LiveState state) {
    this.system = system;
    this.options = options;
    this.cast = cast;
    this.view = view;
    this.state = state;
    this.killer =
        options
            .fault()
            .filter(DemoFault.KILL_WORKER::equals)
            .map(_ -> new WorkerKiller(system.platform()));
    this.students =
        new VirtualClass(
            system.simulators().zoom(),
            system.simulators().log(),
            options.speed(),
            StudentTimings.atSpeed(options.speed()),
            SEED);
  }

  /** When the session was asked for. */
  Instant askedAt() {
    return askedAt;
  }

  /** How many workers were killed on purpose. */
  int workersKilled() {
    return killer.map(WorkerKiller::killed).orElse(0);
  }

  /** Runs it to its end; gives the session's id. */
  String play() {
    URI webSocket = system.platform().webSocketUrl();
    state.begin();
    try (HttpClient http = HttpClient.newHttpClient();
        School school = new School(system.platform().httpUrl(), http);
        Client professor = new Client(http, webSocket, this::took);
        Lecture lecture =
            new Lecture(
                system.simulators().zoom(),
                PROFESSOR,
                School.PROFESSOR_EMAIL,
                cast.opening(),
                options.speed())) {
      String professorId = school.professor(PROFESSOR, cast);
      List<String> studentIds = school.students(webSocket, cast, this::enter);
      askedAt = Instant.now();
      CompletableFuture<ServerMessage> created =
          professor.ask(
              new ClientMessage.CreateSession(
                  professorId,
                  studentIds,
                  cast.topic(),
                  Math.toIntExact(Math.max(1, options.duration().toMinutes())),
                  Optional.empty()));
      created.whenComplete((answer, error) -> state.refused(error));
      String session = await(state.session());
      professor.ask(
          new ClientMessage.Subscribe(
              session, Optional.empty(), Optional.of(true), Optional.empty()));
      if (await(created) instanceof ServerMessage.SessionCreated meeting) {
        lecture.begin(URI.create(meeting.joinUrl()));
      }
      watch(professor, session);
      await(state.ended());
      await(state.report());
      students.close();
      return session;
    }
  }

  /** Shows the session until everybody is done or it ends by itself. */
  private void watch(Client professor, String session) {
    while (!state.ended().isDone() && !students.allDone() && !isTimeUp()) {
      view.show(state.view());
      killer
          .flatMap(it -> it.strike(state.view().rooms()))
          .ifPresent(victim -> state.notice("A " + victim + " was killed."));
      pause();
    }
    state.phase("ending");
    if (!state.ended().isDone()) {
      await(professor.ask(new ClientMessage.EndSession(session)));
    }
  }

  private boolean isTimeUp() {
    return state.view().elapsed().compareTo(options.duration()) > 0;
  }

  private void enter(Cast.Part student, URI joinUrl) {
    try {
      students.join(student.name(), student.email(), student.lines(), joinUrl);
    } catch (MeetingRefused e) {
      state.notice("A student could not join the meeting: " + e.getMessage());
    }
  }

  private void took(Frame frame) {
    state.took(frame);
  }

  private <T> T await(CompletableFuture<T> event) {
    for (long left = PATIENCE.toMillis(); left > 0; left -= LOOK.toMillis()) {
      view.show(state.view());
      try {
        return event.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause().getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
    throw new IllegalStateException(
        "The session hangs in phase \"" + state.view().phase() + "\"; the log tells more.");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
