package edu.colloquy.simulators.llm;

/** A way to answer a request. What it says depends on the request alone. */
sealed interface Reply permits TutorReply, JsonReply, VerdictReply, SummaryReply {
  /** The text of the answer. */
  String to(ChatRequest request);

  /** The way that fits a request. */
  static Reply suiting(ChatRequest request) {
    return switch (request.format()) {
      case ReplyFormat.Prose() -> new TutorReply();
      case ReplyFormat.JsonObject() -> described(request);
      case ReplyFormat.JsonSchema(var schema) -> new JsonReply(JsonShape.ofSchema(schema));
    };
  }

  private static Reply described(ChatRequest request) {
    String task = request.textOf(ChatMessage.Role.SYSTEM);
    if (task.contains("\"judgement\"")) {
      return new VerdictReply();
    }
    return task.startsWith("Sum up")
        ? new SummaryReply()
        : new JsonReply(JsonShape.described(request));
  }
}
