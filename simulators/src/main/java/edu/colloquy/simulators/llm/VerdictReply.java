package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** Judges what a student said against the solution in the instructions, as JSON. */
record VerdictReply() implements Reply {
  @Override
  public String to(ChatRequest request) {
    String line = Dialogue.of(request).lastStudentLine();
    Lesson lesson = Lesson.in(request);
    ArithmeticChecker checker = new ArithmeticChecker();
    List<Calculation> said = checker.check(line);
    List<String> known =
        checker.check(lesson.solution()).stream().map(Calculation::spoken).toList();
    Optional<Calculation> wrong = said.stream().filter(sum -> !sum.right()).findFirst();
    if (wrong.isPresent()) {
      return json("wrong", wrong.get().spoken(), "the sum does not come out");
    }
    if (said.size() > 0 && said.stream().allMatch(sum -> known.contains(sum.spoken()))) {
      return json("step_right", said.getLast().spoken(), "the solution has it too");
    }
    Optional<Calculation> foreign =
        said.stream().filter(sum -> !known.contains(sum.spoken())).findFirst();
    boolean hasResult =
        lesson
            .secret()
            .filter(answer -> said.stream().anyMatch(it -> it.claimed().equals(answer)))
            .isPresent();
    return foreign.isPresent() && !hasResult || foreign.filter(it -> said.size() == 1).isPresent()
        ? json(
            "wrong",
            foreign.get().spoken(),
            "the solution has no such step; what it stands for is mistaken")
        : json("unclear", "", "");
  }

  private static String json(String judgement, String step, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("judgement", judgement)
        .put("step", step)
        .put("reason", reason)
        .toString();
  }
}
