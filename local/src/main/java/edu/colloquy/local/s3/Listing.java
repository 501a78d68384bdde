package edu.colloquy.local.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One page of {@code ListObjectsV2}.
 *
 * @param prefix what keys start with
 * @param maxKeys the most keys and common prefixes on a page
 * @param objects in the order of their keys
 * @param commonPrefixes what the delimiter folds together
 * @param next where the next page starts, when there is one
 */
record Listing(
    String prefix,
    int maxKeys,
    List<StoredObject> objects,
    List<String> commonPrefixes,
    Optional<String> next) {

  private static final int PAGE = 1000;

  /**
   * Reads a page.
   *
   * @param delimiter folds keys up to it together, empty for none
   * @param after the last key or common prefix of the page before, empty for none
   */
  static Listing read(
      ObjectFiles files, String bucket, String prefix, String delimiter, String after, int maxKeys)
      throws IOException {
    int most = Math.clamp(maxKeys, 0, PAGE);
    List<StoredObject> objects = new ArrayList<>();
    Set<String> folded = new LinkedHashSet<>();
    String last = after;
    for (String key : files.keys(bucket, prefix)) {
      int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      String entry = end < 0 ? key : key.substring(0, end + delimiter.length());
      if (entry.compareTo(after) <= 0 || folded.contains(entry)) {
        continue;
      }
      if (objects.size() + folded.size() == most) {
        return new Listing(prefix, most, objects, List.copyOf(folded), Optional.of(last));
      }
      if (end < 0) {
        objects.add(files.get(bucket, key));
      } else {
        folded.add(entry);
      }
      last = entry;
    }
    return new Listing(prefix, most, objects, List.copyOf(folded), Optional.empty());
  }

  int size() {
    return objects.size() + commonPrefixes.size();
  }
}
