package edu.colloquy.local.s3;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is told of changes in which bucket. Thread-safe. */
final class BucketListeners {
  private final Map<String, List<BucketListener>> byBucket = new ConcurrentHashMap<>();

  void add(String bucket, BucketListener listener) {
    byBucket.computeIfAbsent(bucket, _ -> new CopyOnWriteArrayList<>()).add(listener);
  }

  void created(String bucket, StoredObject object) {
    of(bucket).forEach(it -> it.created(object.key(), object.size(), object.etag()));
  }

  void deleted(String bucket, String key) {
    of(bucket).forEach(it -> it.deleted(key));
  }

  private List<BucketListener> of(String bucket) {
    return byBucket.getOrDefault(bucket, List.of());
  }
}
