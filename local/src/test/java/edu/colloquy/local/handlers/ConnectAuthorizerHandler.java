package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** Lets every token but {@code bad} in, as the principal of that name; {@code broken} breaks it. */
public final class ConnectAuthorizerHandler
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Map<?, ?> query = (Map<?, ?>) event.get("queryStringParameters");
    String token = query.get("token").toString();
    if (token.equals("broken")) {
      throw new IllegalStateException("no key");
    }
    Map<String, Object> statement =
        Map.of(
            "Action",
            "execute-api:Invoke",
            "Effect",
            token.equals("bad") ? "Deny" : "Allow",
            "Resource",
            event.get("methodArn"));
    return Map.of(
        "principalId", token,
        "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
        "context", Map.of("room", 7));
  }
}
