package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One answer and the JSON that carries it, whole or in chunks.
 *
 * @param id the completion's id
 * @param created Unix time, s
 * @param model who answers
 * @param promptTokens how long the prompt was
 * @param tokens the answer, not longer than the request allowed
 * @param cutOff whether that made it incomplete
 */
record Completion(
    String id, long created, String model, int promptTokens, List<String> tokens, boolean cutOff) {

  /** Answers a request. */
  static Completion of(ChatRequest request, boolean gullible) {
    List<String> all =
        Tokens.of(
            Orders.obeyed(request, gullible)
                .filter(text -> request.format() instanceof ReplyFormat.Prose)
                .orElseGet(() -> Reply.suiting(request).to(request)));
    List<String> kept = all.subList(0, Math.min(all.size(), request.maxTokens()));
    int prompt = request.messages().stream().mapToInt(m -> 4 + Tokens.count(m.text())).sum();
    return new Completion(
        "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
        Instant.now().getEpochSecond(),
        request.model(),
        prompt,
        kept,
        kept.size() < all.size());
  }

  /** The answer in one piece, {@code chat.completion}. */
  ObjectNode whole() {
    ObjectNode body = head("chat.completion");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", String.join("", tokens)).putNull("refusal");
    choice.putNull("logprobs").put("finish_reason", finishReason());
    body.set("usage", usage());
    return body;
  }

  /** The first chunk: who speaks. */
  ObjectNode opening() {
    ObjectNode chunk = head("chat.completion.chunk");
    choice(chunk, null).put("role", "assistant").put("content", "");
    return chunk;
  }

  /** A chunk with one token. */
  ObjectNode delta(String token) {
    ObjectNode chunk = head("chat.completion.chunk");
    choice(chunk, null).put("content", token);
    return chunk;
  }

  /** The chunk that says why the answer is over. */
  ObjectNode finish() {
    ObjectNode chunk = head("chat.completion.chunk");
    choice(chunk, finishReason());
    return chunk;
  }

  /** The chunk that says that a filter ended the answer. */
  ObjectNode filtered() {
    ObjectNode chunk = head("chat.completion.chunk");
    choice(chunk, "content_filter");
    return chunk;
  }

  /** The chunk without choices that counts the tokens. */
  ObjectNode counted() {
    ObjectNode chunk = head("chat.completion.chunk");
    chunk.putArray("choices");
    chunk.set("usage", usage());
    return chunk;
  }

  private ObjectNode head(String object) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id).put("object", object);
    return body.put("created", created).put("model", model);
  }

  private static ObjectNode choice(ObjectNode chunk, String finishReason) {
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    ObjectNode delta = choice.putObject("delta");
    choice.putNull("logprobs").put("finish_reason", finishReason);
    return delta;
  }

  private String finishReason() {
    return cutOff ? "length" : "stop";
  }

  private ObjectNode usage() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", tokens.size())
        .put("total_tokens", promptTokens + tokens.size());
  }
}
