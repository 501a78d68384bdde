package edu.colloquy.local.s3;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * An object at rest.
 *
 * @param key its name within the bucket
 * @param file where its content lies
 * @param size in bytes
 * @param modified when it was last written
 * @param etag the MD5 of its content in hex, unquoted
 * @param headers what it was written with and is answered with: {@code Content-Type}, {@code
 *     x-amz-meta-*} and the like
 */
record StoredObject(
    String key, Path file, long size, Instant modified, String etag, Map<String, String> headers) {}
