package edu.colloquy.local.cli.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.domain.steps.StepJudge;
import edu.colloquy.domain.steps.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Judges all worked solutions of a file and writes the verdicts to another. */
public final class Judging {
  private final StepJudge judge = new StepJudge();

  /**
   * Judges a file.
   *
   * @param steps a JSON array of {@code {id, problem, reference_solution, student_steps[]}}
   * @param verdicts where the JSON array of {@code {id, first_wrong_step, reason}} goes
   * @return a summary for people, line by line
   * @throws StepsException if the file is not as it should be; nothing is written then
   * @throws IOException if the verdicts cannot be written
   */
  public Stream<String> judge(Path steps, Path verdicts) throws StepsException, IOException {
    List<StepsCase> cases = new StepsReader(steps).read();
    cases.forEach(this::judge); // a tutor judges in a process that is warm; so are the times
    List<Judgement> judgements = cases.stream().map(this::judge).toList();
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(verdicts.toFile(), judgements);
    return summary(judgements, verdicts);
  }

  private Judgement judge(StepsCase work) {
    long start = System.nanoTime();
    Verdict verdict = judge.judge(work.problem(), work.referenceSolution(), work.studentSteps());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Integer step =
        verdict.firstWrongStep().isPresent() ? verdict.firstWrongStep().getAsInt() : null;
    return new Judgement(work.id(), step, verdict.reason(), took);
  }

  private static Stream<String> summary(List<Judgement> judgements, Path verdicts) {
    long wrong = judgements.stream().filter(one -> one.firstWrongStep() != null).count();
    List<Duration> times = judgements.stream().map(Judgement::took).sorted().toList();
    String time =
        times.isEmpty()
            ? ""
            : "; %.1f ms each in the middle, %.1f ms at most"
                .formatted(
                    milliseconds(times.get(times.size() / 2)), milliseconds(times.getLast()));
    return Stream.of(
        "%d solutions judged: a wrong step found in %d%s".formatted(judgements.size(), wrong, time),
        "Verdicts: " + verdicts);
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / 1e6;
  }
}
