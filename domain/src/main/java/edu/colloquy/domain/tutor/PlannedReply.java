package edu.colloquy.domain.tutor;

import edu.colloquy.domain.course.Passage;
import edu.colloquy.domain.tutor.policy.Handover;
import edu.colloquy.domain.tutor.policy.LearningState;
import edu.colloquy.domain.tutor.policy.Plan;
import edu.colloquy.domain.tutor.policy.Said;
import edu.colloquy.domain.tutor.policy.TutorPolicy;
import edu.colloquy.domain.tutor.policy.Verdict;
import edu.colloquy.domain.tutor.reply.ReplyGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reply that can be written: it knows what was said, and what is being found out about it
 * meanwhile. May be written more than once, one thread at a time; the rest is thread-safe.
 */
public final class PlannedReply {
  private static final int DIALOGUE_TOKENS = 1_500;
  private static final Logger LOG = LoggerFactory.getLogger(PlannedReply.class);

  private final TutorModel model;
  private final Situation situation;
  private final Optional<Problem> problem;
  private final Said said;
  private final LearningState state;
  private final CompletableFuture<Verdict> verdict;
  private final CompletableFuture<List<Passage>> passages;
  private final Optional<Summary> summary;
  private final TeachingAids aids;
  private final long plannedNanos = System.nanoTime();
  private volatile Optional<Written> written = Optional.empty();

  /** What is known once the reply is being written. */
  private record Written(Plan plan, List<String> sources, boolean late, ReplyGuard guard) {}

  PlannedReply(
      TutorModel model,
      Situation situation,
      Optional<Problem> problem,
      Said said,
      LearningState state,
      CompletableFuture<Verdict> verdict,
      CompletableFuture<List<Passage>> passages,
      Optional<Summary> summary,
      TeachingAids aids) {
    this.model = model;
    this.situation = situation;
    this.problem = problem;
    this.said = said;
    this.state = state;
    this.verdict = verdict;
    this.passages = passages;
    this.summary = summary;
    this.aids = aids;
  }

  /**
   * Writes the reply, sentence by sentence, each ended by a line break; blocks until it is
   * complete. Interrupting the thread cancels it.
   *
   * @param began called when the model's first piece comes
   * @throws edu.colloquy.domain.ServiceException when the model fails
   */
  public void write(Runnable began, Consumer<String> sentence) {
    long now = System.nanoTime();
    long deadline = now + aids.patience().toNanos();
    boolean hadHeadStart = now - plannedNanos >= aids.headStart().toNanos();
    Optional<Verdict> known = inTime(verdict, hadHeadStart ? deadline : now);
    List<Passage> found = inTime(passages, deadline).orElse(List.of());
    Plan plan = TutorPolicy.plan(state, said, known.orElse(Verdict.UNKNOWN));
    String instructions = TutorInstructions.of(situation, plan, problem, found, summary);
    ReplyGuard guard = ReplyGuard.of(plan, problem, studentSaid(), TutorInstructions.PRIVATE);
    written = Optional.of(new Written(plan, sources(found), known.isEmpty(), guard));
    if (plan.fixedReply().isPresent()) {
      began.run();
      sentence.accept(plan.fixedReply().get());
      return;
    }
    GuardedText text = new GuardedText(guard, sentence);
    model.reply(
        new TutorPrompt(instructions, dialogue(), situation.requester()),
        delta -> {
          began.run();
          text.add(delta);
        });
    text.end();
  }

  /** What the tutor does in this turn; empty before the reply is being written. */
  public Optional<Teaching> teaching() {
    return written.map(
        it ->
            new Teaching(
                it.plan().moves(),
                it.plan().hint().ordinal(),
                verdict.isDone()
                    ? Optional.of(verdict.join()).filter(Verdict::isKnown)
                    : Optional.empty(),
                it.late(),
                it.guard().hasReplaced(),
                it.plan().state(),
                summary));
  }

  /** What the professor has to hear of; empty before the reply is being written. */
  public Optional<Handover> handover() {
    return written.flatMap(it -> it.plan().handover());
  }

  /** What the model was given beside instructions and dialogue. */
  public List<String> sources() {
    return written.map(Written::sources).orElse(situation.mainSession().sources());
  }

  private List<String> sources(List<Passage> found) {
    List<String> sources = new ArrayList<>(situation.mainSession().sources());
    found.forEach(passage -> sources.add(passage.source()));
    return List.copyOf(sources);
  }

  private List<String> studentSaid() {
    List<String> all = new ArrayList<>(situation.earlierOfStudent());
    all.add(situation.lastOfStudent());
    return all;
  }

  private List<Utterance> dialogue() {
    return DialogueWindow.newest(situation.dialogue(), summary, DIALOGUE_TOKENS).stream()
        .map(
            line ->
                line.speaker() == Speaker.STUDENT
                    ? new Utterance(Speaker.STUDENT, Delimited.student(line.text()))
                    : line)
        .toList();
  }

  private static <T> Optional<T> inTime(CompletableFuture<T> work, long deadline) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      return Optional.of(work.isDone() ? work.join() : work.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (CompletionException | java.util.concurrent.ExecutionException e) {
      LOG.warn("A reply goes without what was looked up for it: {}", e.getCause().toString());
      return Optional.empty();
    }
  }
}
