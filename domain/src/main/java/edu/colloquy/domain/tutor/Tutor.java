package edu.colloquy.domain.tutor;

import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.course.Passage;
import edu.colloquy.domain.tutor.policy.LearningState;
import edu.colloquy.domain.tutor.policy.Plan;
import edu.colloquy.domain.tutor.policy.ProblemFinder;
import edu.colloquy.domain.tutor.policy.Said;
import edu.colloquy.domain.tutor.policy.SolutionCheck;
import edu.colloquy.domain.tutor.policy.TutorPolicy;
import edu.colloquy.domain.tutor.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers students: takes in what was said, judges it in private, plans a move, has the model say
 * it, and guards what it says. Keeps nothing between turns; what it knows of a student comes with
 * the situation and goes with the teaching. Thread-safe.
 */
public final class Tutor {
  private static final int PASSAGES = 3;

  private final TutorModel model;
  private final TeachingAids aids;
  private final SolutionCheck check;
  private final ModelJudge judge;
  private volatile Course course;

  /** A tutor that speaks by a model. */
  public Tutor(TutorModel model, TeachingAids aids) {
    this.model = model;
    this.aids = aids;
    this.check = new SolutionCheck(aids.steps());
    this.judge = new ModelJudge(model);
  }

  /**
   * Takes a situation in, within milliseconds, and begins whatever takes longer. Nothing is said
   * before the reply is written; one that never is leaves nothing behind.
   *
   * @param summary what was said earlier, in short
   */
  public PlannedReply answer(Situation situation, Optional<Summary> summary) {
    LearningState before = learned(situation.before());
    Course course = course(situation);
    Optional<Problem> problem = course.problems().find(before.problem(), situation.lastOfStudent());
    LearningState state = before.on(problem.map(ProblemFinder::key));
    Said said = course.listener(situation.dialogue()).listen(situation.lastOfStudent());
    Verdict byRules = judge(problem, said, situation.earlierOfStudent());
    boolean asksModel =
        aids.modelJudges() && !byRules.isKnown() && said.hasSubstance() && problem.isPresent();
    CompletableFuture<Verdict> verdict =
        asksModel
            ? judge.judge(problem.get(), situation.dialogue(), situation.requester())
            : CompletableFuture.completedFuture(byRules);
    return new PlannedReply(
        model, situation, problem, said, state, verdict, passages(situation), summary, aids);
  }

  /** A verdict that came too late for its turn counts from the next one on. */
  private static LearningState learned(Optional<Teaching> before) {
    return before
        .map(
            teaching ->
                teaching
                    .verdict()
                    .filter(verdict -> teaching.late())
                    .map(verdict -> TutorPolicy.catchUp(teaching.learning(), verdict))
                    .orElse(teaching.learning()))
        .orElse(LearningState.START);
  }

  private Verdict judge(Optional<Problem> problem, Said said, List<String> earlier) {
    return said.hasSubstance() ? check.judge(problem, said, earlier) : Verdict.UNKNOWN;
  }

  /**
   * What a tutor would know of a student who has said all but the last of this: the rules are
   * applied to the dialogue from its beginning. Empty where the student said nothing before.
   */
  public Optional<Teaching> reviewed(Situation situation) {
    Course course = course(situation);
    List<String> earlier = new ArrayList<>();
    Optional<Teaching> known = Optional.empty();
    for (Utterance line : situation.dialogue().subList(0, situation.dialogue().size() - 1)) {
      if (line.speaker() == Speaker.TUTOR) {
        known = known.map(teaching -> teaching.heard(line.text()));
        continue;
      }
      LearningState before = known.map(Teaching::learning).orElse(LearningState.START);
      Optional<Problem> problem = course.problems().find(before.problem(), line.text());
      Said said = course.listener(situation.dialogue()).listen(line.text());
      Verdict verdict = judge(problem, said, earlier);
      Plan plan = TutorPolicy.plan(before.on(problem.map(ProblemFinder::key)), said, verdict);
      known =
          Optional.of(
              new Teaching(
                  plan.moves(),
                  plan.hint().ordinal(),
                  Optional.of(verdict).filter(Verdict::isKnown),
                  false,
                  false,
                  plan.state(),
                  Optional.empty()));
      earlier.add(line.text());
    }
    return known;
  }

  /** What is the same in every turn of a room is worked out once. */
  private Course course(Situation situation) {
    Course known = course;
    if (known == null || !known.isOf(situation)) {
      known = Course.of(situation);
      course = known;
    }
    return known;
  }

  private CompletableFuture<List<Passage>> passages(Situation situation) {
    if (aids.knowledge() == CourseKnowledge.NOTHING) {
      return CompletableFuture.completedFuture(List.of());
    }
    CompletableFuture<List<Passage>> found = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("passages " + situation.requester())
        .start(
            () -> {
              try {
                found.complete(
                    aids.knowledge()
                        .passages(situation.professor().id(), situation.lastOfStudent(), PASSAGES));
              } catch (RuntimeException e) {
                found.completeExceptionally(e);
              }
            });
    return found;
  }
}
