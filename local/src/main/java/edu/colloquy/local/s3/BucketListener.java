package edu.colloquy.local.s3;

/** Is told of changes in a bucket, after they have been made and before S3 answers. */
public interface BucketListener {

  /**
   * An object was put.
   *
   * @param size in bytes
   */
  void created(String key, long size, String etag);

  /** An object was deleted; on AWS, too, one that was not there. */
  void deleted(String key);
}
