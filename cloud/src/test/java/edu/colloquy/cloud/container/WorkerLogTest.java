package edu.colloquy.cloud.container;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import edu.colloquy.contract.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkerLogTest {
  private static String log(String configuration) throws Exception {
    PrintStream stdout = System.out;
    var written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    try {
      context.setMDCAdapter(new LogbackMDCAdapter());
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(WorkerLogTest.class.getResource(configuration));
      context.getLogger("edu.colloquy.cloud").info("Worker {} takes {} rooms.", "a", 4);
      context.getLogger("software.amazon").info("not of interest");
    } finally {
      context.stop();
      System.setOut(stdout);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isOneJsonObjectALine() throws Exception {
    String log = log("logback.xml");
    assertThat(log.lines()).hasSize(1);
    assertThat(Json.tree(log).path("formattedMessage").asText())
        .isEqualTo("Worker a takes 4 rooms.");
    assertThat(Json.tree(log).path("level").asText()).isEqualTo("INFO");
  }

  @Test
  void isPlainIfTheOperatorWantsItSo() throws Exception {
    assertThat(log("logback-plain.xml").lines())
        .singleElement()
        .asString()
        .contains("INFO")
        .endsWith("Worker a takes 4 rooms.");
  }
}
