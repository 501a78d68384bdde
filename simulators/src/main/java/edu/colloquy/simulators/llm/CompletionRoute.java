package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.WireLog;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/chat/completions}, streamed as server-sent events or in one piece. Thread-safe.
 */
final class CompletionRoute {
  private static final Logger LOG = LoggerFactory.getLogger(CompletionRoute.class);

  private final ChatOptions options;
  private final Typist typist;
  private final ChatFaults faults;
  private final WireLog log;

  CompletionRoute(ChatOptions options, Typist typist, ChatFaults faults, WireLog log) {
    this.options = options;
    this.typist = typist;
    this.faults = faults;
    this.log = log;
  }

  void answer(Context http) throws IOException, InterruptedException {
    long arrivedNanos = System.nanoTime();
    ChatRequest request = ChatRequest.parse(http.body());
    if (!request.model().equals(options.model())) {
      throw ChatFailure.noSuchModel(request.model());
    }
    Completion completion = Completion.of(request, options.gullible());
    Optional<ChatFault> fault = faults.take();
    if (fault.isPresent()) {
      new FaultyAnswer(http, completion).give(fault.get());
    } else if (request.stream()) {
      stream(http, request, completion, arrivedNanos);
    } else {
      typist.awaitToken(typist.firstTokenAt(arrivedNanos), completion.tokens().size());
      http.contentType("application/json").result(completion.whole().toString());
      log.serviceTime("llm", request.requester(), arrivedNanos, System.nanoTime());
    }
  }

  private void stream(Context http, ChatRequest request, Completion completion, long arrivedNanos)
      throws IOException, InterruptedException {
    http.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-cache");
    OutputStream out = http.res().getOutputStream();
    long firstTokenAt = typist.firstTokenAt(arrivedNanos);
    int sentenceEnd = Tokens.endOfFirstSentence(completion.tokens());
    try {
      typist.awaitToken(firstTokenAt, 0);
      send(out, completion.opening());
      for (int i = 0; i < completion.tokens().size(); i++) {
        typist.awaitToken(firstTokenAt, i);
        send(out, completion.delta(completion.tokens().get(i)));
        if (i == sentenceEnd) {
          log.serviceTime("llm", request.requester(), arrivedNanos, System.nanoTime());
        }
      }
      send(out, completion.finish());
      if (request.includeUsage()) {
        send(out, completion.counted());
      }
      send(out, "[DONE]");
    } catch (IOException e) {
      // The client closed the response: that is how a completion is cancelled.
      LOG.debug("A completion was cancelled: {}", e.getMessage());
    }
  }

  private static void send(OutputStream out, ObjectNode chunk) throws IOException {
    send(out, chunk.toString());
  }

  static void send(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
