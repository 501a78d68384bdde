package edu.colloquy.cloud;

import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ on loopback, one for all tests of this JVM; it takes half a minute to stop. */
public final class LocalSqs {
  /** Its endpoint. */
  public static final String URL = start();

  private LocalSqs() {}

  private static String start() {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    return "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
  }
}
