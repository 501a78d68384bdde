package edu.colloquy.local.demo;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.local.cli.DemoFault;
import edu.colloquy.local.cli.DemoOptions;
import edu.colloquy.local.cli.DemoRunner;
import edu.colloquy.local.cli.ExitCode;
import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.cli.view.DemoSummary;
import edu.colloquy.local.cli.view.SummaryFile;
import edu.colloquy.local.cli.view.View;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs one tutoring session on this machine, start to end, and says how it went. */
public final class Demo implements DemoRunner {
  @Override
  public int run(DemoOptions options) {
    Cast cast = Cast.of(options);
    LiveState state =
        new LiveState(cast.parts().stream().map(Cast.Part::name).toList(), options.duration());
    try (View view = View.open()) {
      view.show(state.view());
      return run(options, cast, state, view);
    }
  }

  private static int run(DemoOptions options, Cast cast, LiveState state, View view) {
    boolean duplicates = options.fault().filter(DemoFault.DUPLICATE_DELIVERY::equals).isPresent();
    try (LocalSystem system =
        LocalSystem.start(
            faults(options), duplicates, workers(options), options.data(), options.port())) {
      Performance performance = new Performance(system, options, cast, view, state);
      String session = performance.play();
      DemoSummary summary = summary(system, options, session, performance);
      options.json().ifPresent(file -> SummaryFile.write(summary, file));
      view.finish(summary);
      if (options.keep()) {
        new StayUp(system, options.data()).untilInterrupted();
      }
      return summary.endedWell() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static DemoSummary summary(
      LocalSystem system, DemoOptions options, String session, Performance performance) {
    Environment environment = system.platform().environmentOf("SessionSteps");
    SessionId id = new SessionId(session);
    Results results = Results.read(environment, id);
    List<Observation> seen = system.simulators().log().observations();
    Audit.Struck struck =
        new Audit.Struck(performance.workersKilled(), system.platform().messagesDoubled());
    Audit audit = new Audit(results, seen, performance.lecture(), options.fault(), struck);
    List<Long> overheads = new TurnOverheads(seen).sortedMs(results.rooms());
    List<Long> living = results.livingTimesMs(performance.askedAt());
    Documents documents =
        new Documents(options.out().orElse(Path.of("colloquy-out").resolve(session)));
    documents.wireLog(seen);
    return new DemoSummary(
        session,
        results.session().status().name(),
        results.rooms().size(),
        results.roomsLive(),
        results.roomsFailed(),
        results.studentTurns(),
        results.tutorTurns(),
        results.transcriptSegments(),
        audit.count(Seen.AVATAR_STARTED),
        audit.count(Seen.AVATAR_STOPPED),
        audit.bots(Seen.PARTICIPANT_JOINED),
        audit.bots(Seen.PARTICIPANT_LEFT),
        audit.meetingEnded(),
        living.isEmpty()
            ? new DemoSummary.TimeToLive(null, null)
            : new DemoSummary.TimeToLive(living.getFirst(), living.getLast()),
        new DemoSummary.TurnOverhead(
            boxed(TurnOverheads.percentile(overheads, 0.50)),
            boxed(TurnOverheads.percentile(overheads, 0.95))),
        report(environment, id, documents),
        documents.transcripts(results).toString(),
        audit.errors());
  }

  private static String report(Environment environment, SessionId id, Documents documents) {
    try (AwsClients aws = new AwsClients(environment)) {
      return new Stores(aws, environment)
          .reports()
          .report(id)
          .map(documents::report)
          .map(Path::toString)
          .orElse(null);
    }
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  /** The faults that are the simulators' to show. */
  private static Faults faults(DemoOptions options) {
    Optional<String> wanted = options.fault().map(DemoFault::wireName);
    Set<Fault> active =
        Arrays.stream(Fault.values())
            .filter(fault -> wanted.filter(fault.wireName()::equals).isPresent())
            .collect(Collectors.toSet());
    return new Faults(active);
  }

  /** A thread cannot be killed, so the fault that kills a worker makes workers processes. */
  private static WorkerMode workers(DemoOptions options) {
    return options.fault().filter(DemoFault.KILL_WORKER::equals).isPresent()
        ? WorkerMode.PROCESS
        : options.workers();
  }
}
