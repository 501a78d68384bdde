package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.rest.LectureContextBody;
import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import edu.colloquy.domain.tutor.Problem;
import java.time.InstantSource;

/** GET and POST /api/lecture-context. */
final class LectureRoutes {
  private final LectureContextRepository lectures;
  private final InstantSource clock;

  LectureRoutes(LectureContextRepository lectures, InstantSource clock) {
    this.lectures = lectures;
    this.clock = clock;
  }

  Object get(HttpRequest request) {
    return lectures
        .current()
        .map(
            lecture ->
                new LectureContextBody(
                    lecture.topic(),
                    lecture.keyPoints(),
                    lecture.notes(),
                    lecture.problems().stream()
                        .map(it -> new LectureContextBody.Problem(it.problem(), it.solution()))
                        .toList()))
        .orElseThrow(() -> ContractException.notFound("lecture context", "yet"));
  }

  Object set(HttpRequest request) {
    LectureContextBody body = request.body(LectureContextBody.class);
    lectures.save(
        new LectureContext(
            body.topic(),
            body.keyPoints(),
            body.notes(),
            clock.instant(),
            body.problems().stream().map(it -> new Problem(it.problem(), it.solution())).toList()));
    return body;
  }
}
