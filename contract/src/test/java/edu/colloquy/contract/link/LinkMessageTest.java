package edu.colloquy.contract.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMessageTest {
  @Test
  void eachIsReadAsItIsWritten() {
    assertWire(
        new LinkMessage.Hello("s-r1", "secret", 3),
        "{\"type\":\"hello\",\"room_id\":\"s-r1\",\"key\":\"secret\",\"epoch\":3}");
    assertWire(new LinkMessage.Welcome(16_000), "{\"type\":\"welcome\",\"resume_from\":16000}");
    assertWire(new LinkMessage.Ack(32_000), "{\"type\":\"ack\",\"before\":32000}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"type\":\"bye\"}",
        "{\"type\":\"welcome\",\"resume_from\":null}",
        "{\"type\":\"ack\",\"before\":\"1\"}",
      })
  void whatIsNoneIsRefused(String json) {
    assertThatThrownBy(() -> LinkMessage.parse(json)).isInstanceOf(ContractException.class);
  }

  private static void assertWire(LinkMessage message, String json) {
    assertThat(Json.tree(Json.write(message))).isEqualTo(Json.tree(json));
    assertThat(LinkMessage.parse(json)).isEqualTo(message);
  }
}
