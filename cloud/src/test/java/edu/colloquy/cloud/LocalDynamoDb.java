package edu.colloquy.cloud;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local on loopback, in memory, one for all tests of this JVM. */
public final class LocalDynamoDb {
  /** Of java.util.logging, which holds loggers weakly. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private static final String URL = start();

  /** Clients of it, and of nothing else. */
  public static final AwsClients CLIENTS =
      new AwsClients(environment(Map.of("AWS_ENDPOINT_URL_DYNAMODB", URL)));

  private LocalDynamoDb() {}

  /** What every local deployable is given, and these variables. */
  public static Environment environment(Map<String, String> more) {
    var values =
        new HashMap<>(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
    values.putAll(more);
    return new Environment(values);
  }

  private static String start() {
    SQLITE.setLevel(Level.WARNING);
    try {
      Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
      server.setHandler(
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
      server.start();
      int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      return "http://127.0.0.1:" + port;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start.", e);
    }
  }
}
