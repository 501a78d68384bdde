package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.TutorPrompt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A model that writes what the script says, reply after reply; then always the same question. */
final class ScriptedTutor implements TutorModel {
  private record Aside(Predicate<TutorPrompt> kind, Consumer<Consumer<String>> answer) {}

  static final String QUESTION = "What would you try first?";

  private final ConcurrentLinkedQueue<Consumer<Consumer<String>>> script =
      new ConcurrentLinkedQueue<>();
  private final List<Aside> asides = new CopyOnWriteArrayList<>();
  private final CountDownLatch slowOnes = new CountDownLatch(1);
  private final List<TutorPrompt> prompts = new CopyOnWriteArrayList<>();

  ScriptedTutor writes(String... deltas) {
    script.add(delta -> List.of(deltas).forEach(delta));
    return this;
  }

  /** Writes, and goes on when something else was done. */
  ScriptedTutor writesAround(String before, Runnable deed, String after) {
    script.add(
        delta -> {
          delta.accept(before);
          deed.run();
          delta.accept(after);
        });
    return this;
  }

  ScriptedTutor fails(String why, String... deltasBefore) {
    script.add(
        delta -> {
          List.of(deltasBefore).forEach(delta);
          throw ServiceException.passing("LLM", why, null);
        });
    return this;
  }

  /** Writes and then thinks for ever, unless it is interrupted. */
  ScriptedTutor hangs(String... deltasBefore) {
    script.add(
        delta -> {
          List.of(deltasBefore).forEach(delta);
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceException.passing("LLM", "interrupted", e);
          }
        });
    return this;
  }

  /** Answers prompts of a kind with this, whatever else the script says. */
  ScriptedTutor answersWhere(Predicate<TutorPrompt> kind, String answer) {
    asides.add(new Aside(kind, delta -> delta.accept(answer)));
    return this;
  }

  /** As that, but not before it is let. */
  ScriptedTutor slowWhere(Predicate<TutorPrompt> kind, String answer) {
    asides.add(
        new Aside(
            kind,
            delta -> {
              try {
                slowOnes.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              delta.accept(answer);
            }));
    return this;
  }

  void letSlowOnesFinish() {
    slowOnes.countDown();
  }

  /** What it was asked, oldest first. */
  List<TutorPrompt> prompts() {
    return List.copyOf(prompts);
  }

  @Override
  public void reply(TutorPrompt prompt, Consumer<String> delta) {
    prompts.add(prompt);
    Optional<Aside> aside = asides.stream().filter(it -> it.kind().test(prompt)).findFirst();
    if (aside.isPresent()) {
      aside.get().answer().accept(delta);
      return;
    }
    Optional.ofNullable(script.poll()).orElse(to -> to.accept(QUESTION)).accept(delta);
  }

  @Override
  public void prepare() {}

  @Override
  public ServiceCheck check() {
    return new ServiceCheck(true, "scripted", Optional.empty());
  }
}
