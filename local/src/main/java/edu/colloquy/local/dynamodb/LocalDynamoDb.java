package edu.colloquy.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon DynamoDB Local as a part of this process, on loopback. Thread-safe.
 *
 * <p>Its own launcher is passed over: that one listens on all interfaces, wants a fixed port and
 * sends telemetry. Items past their TTL go some time later, so readers skip them, as on AWS. Its
 * logger {@code software.amazon.dynamodb} reports every refused condition with a stack trace: turn
 * it off.
 */
public final class LocalDynamoDb implements AutoCloseable {
  private static final String API = "DynamoDB_20120810.";

  /** Of java.util.logging, which holds loggers weakly: the setting would be lost without this. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE.setLevel(Level.WARNING);
  }

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final AwsJsonClient self;

  /**
   * Starts it; tables are there to be used when the constructor returns.
   *
   * @param port the TCP port, 0 for a free one
   * @param dataDir where tables outlive this process; empty keeps them in memory
   */
  public LocalDynamoDb(int port, Optional<Path> dataDir) {
    handler = handler(port, dataDir);
    server = new Server(new InetSocketAddress("127.0.0.1", port));
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      handler.close();
      throw new IllegalStateException("DynamoDB did not start; is port " + port + " free?", e);
    }
    self = new AwsJsonClient(url());
  }

  private static LocalDynamoDBServerHandler handler(int port, Optional<Path> dataDir) {
    try {
      if (dataDir.isPresent()) {
        Files.createDirectories(dataDir.get());
      }
      return new LocalDynamoDBServerHandler(
          new LocalDynamoDBRequestHandler(
              port, dataDir.isEmpty(), dataDir.map(Path::toString).orElse(null), true, false),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "DynamoDB cannot write to " + dataDir.map(Path::toString).orElse("its files"), e);
    }
  }

  /** Where an SDK client is to be pointed. */
  public URI url() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Creates a table, unless it is there already.
   *
   * @param properties those of an {@code AWS::DynamoDB::Table}, intrinsic functions resolved
   * @return the table as DynamoDB describes it
   * @throws AwsException when DynamoDB refuses the definition
   */
  public JsonNode createTable(JsonNode properties) {
    TableProperties table = new TableProperties(properties);
    try {
      self.call(API + "CreateTable", table.createTable());
      table.updateTimeToLive().ifPresent(ttl -> self.call(API + "UpdateTimeToLive", ttl));
    } catch (AwsException e) {
      if (!e.type().equals("ResourceInUseException")) {
        throw e;
      }
    }
    return self.call(API + "DescribeTable", table.describeTable()).path("Table");
  }

  @Override
  public void close() {
    self.close();
    LifeCycle.stop(server);
    handler.close();
  }
}
