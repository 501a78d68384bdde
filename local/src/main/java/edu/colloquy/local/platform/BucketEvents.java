package edu.colloquy.local.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.events.EventBus;
import edu.colloquy.local.s3.BucketListener;
import java.util.List;

/**
 * Puts what happens in a bucket on the event bus, as S3 does where EventBridge is enabled (Amazon
 * S3 user guide, EventBridge event message structure).
 */
record BucketEvents(String bucket, EventBus events) implements BucketListener {
  private static final String SOURCE = "aws.s3";

  @Override
  public void created(String key, long size, String etag) {
    ObjectNode detail = detail(key, "PutObject");
    detail.withObject("/object").put("size", size).put("etag", etag);
    events.put(SOURCE, "Object Created", resources(), detail);
  }

  @Override
  public void deleted(String key) {
    ObjectNode detail = detail(key, "DeleteObject").put("deletion-type", "Permanently Deleted");
    events.put(SOURCE, "Object Deleted", resources(), detail);
  }

  private List<String> resources() {
    return List.of("arn:aws:s3:::" + bucket);
  }

  private ObjectNode detail(String key, String reason) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode().put("version", "0");
    detail.putObject("bucket").put("name", bucket);
    detail.putObject("object").put("key", key);
    return detail.put("reason", reason);
  }
}
