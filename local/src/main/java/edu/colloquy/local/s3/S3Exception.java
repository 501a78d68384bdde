package edu.colloquy.local.s3;

/** An error answer of S3: HTTP status, {@code Code} and {@code Message}. */
final class S3Exception extends RuntimeException {
  private final int status;
  private final String code;

  S3Exception(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static S3Exception noSuchBucket(String bucket) {
    return new S3Exception(404, "NoSuchBucket", "There is no bucket " + bucket + ".");
  }

  static S3Exception noSuchKey(String key) {
    return new S3Exception(404, "NoSuchKey", "There is no object " + key + ".");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
