package edu.colloquy.cloud.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of an item. */
record Key(String pk, String sk) {

  /** The key as attributes. */
  Map<String, AttributeValue> attributes() {
    return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk));
  }
}
