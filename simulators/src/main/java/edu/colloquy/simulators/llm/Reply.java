package edu.colloquy.simulators.llm;

/** A way to answer a request. What it says depends on the request alone. */
sealed interface Reply permits TutorReply, JsonReply {
  /** The text of the answer. */
  String to(ChatRequest request);

  /** The way that fits a request. */
  static Reply suiting(ChatRequest request) {
    return switch (request.format()) {
      case ReplyFormat.Prose() -> new TutorReply();
      case ReplyFormat.JsonObject() -> new JsonReply(JsonShape.described(request));
      case ReplyFormat.JsonSchema(var schema) -> new JsonReply(JsonShape.ofSchema(schema));
    };
  }
}
