package edu.colloquy.simulators.llm;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers one request in the way that a fault has it. */
final class FaultyAnswer {
  private static final int TOKENS_BEFORE_THE_END = 3;

  private final Context http;
  private final Completion completion;

  FaultyAnswer(Context http, Completion completion) {
    this.http = http;
    this.completion = completion;
  }

  void give(ChatFault fault) throws IOException, InterruptedException {
    switch (fault) {
      case ChatFault.Refusal refusal -> {
        refusal
            .retryAfterSeconds()
            .ifPresent(seconds -> http.header("retry-after", Integer.toString(seconds)));
        throw ChatFailure.of(refusal);
      }
      case ChatFault.Silence(var length) -> {
        open().flush();
        Thread.sleep(length);
      }
      case ChatFault.NoWords() -> {
        OutputStream out = open();
        CompletionRoute.send(out, completion.opening().toString());
        CompletionRoute.send(out, completion.finish().toString());
        CompletionRoute.send(out, "[DONE]");
      }
      case ChatFault.HalfChunk() -> {
        OutputStream out = open();
        words(out, TOKENS_BEFORE_THE_END);
        String chunk = completion.delta(" cut").toString();
        out.write(
            ("data: " + chunk.substring(0, chunk.length() / 2) + "\n\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
      case ChatFault.Filtered(int afterTokens) -> {
        OutputStream out = open();
        words(out, afterTokens);
        CompletionRoute.send(out, completion.filtered().toString());
        CompletionRoute.send(out, "[DONE]");
      }
    }
  }

  private OutputStream open() throws IOException {
    http.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-cache");
    return http.res().getOutputStream();
  }

  private void words(OutputStream out, int tokens) throws IOException {
    CompletionRoute.send(out, completion.opening().toString());
    for (String token : completion.tokens().subList(0, tokens)) {
      CompletionRoute.send(out, completion.delta(token).toString());
    }
  }
}
