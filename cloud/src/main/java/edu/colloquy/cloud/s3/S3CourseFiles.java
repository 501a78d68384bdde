package edu.colloquy.cloud.s3;

import edu.colloquy.cloud.DomainJson;
import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.CourseFiles;
import edu.colloquy.domain.course.DocumentId;
import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.search.ChunkSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The files of courses in one S3 bucket: {@code uploads/<course>/<document>} as they came, {@code
 * chunks/<course>/<document>/<attempt>-<content hash>.json} as they are searched. Thread-safe.
 */
public final class S3CourseFiles implements CourseFiles {
  private final S3Client s3;
  private final Supplier<S3Presigner> presigner;
  private final String bucket;

  /**
   * @param presigner asked when a link is wanted
   * @param bucket its name; {@code COURSE_BUCKET}
   */
  public S3CourseFiles(S3Client s3, Supplier<S3Presigner> presigner, String bucket) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  /** {@inheritDoc} The length is signed: S3 refuses a file of another size. */
  @Override
  public URI uploadLink(DocumentId id, long bytes, Duration validity) {
    String link =
        presigner
            .get()
            .presignPutObject(
                it ->
                    it.signatureDuration(validity)
                        .putObjectRequest(
                            put ->
                                put.bucket(bucket).key(CourseKeys.upload(id)).contentLength(bytes)))
            .url()
            .toString();
    return URI.create(link);
  }

  @Override
  public Optional<byte[]> upload(DocumentId id, long mostBytes) {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(it -> it.bucket(bucket).key(CourseKeys.upload(id)))) {
      if (object.response().contentLength() > mostBytes) {
        object.abort();
        throw new UnreadableDocumentException(
            "The file has more than " + (mostBytes >> 20) + " MiB. Split it and upload the parts.");
      }
      return Optional.of(object.readAllBytes());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of document " + id + " broke off", e);
    }
  }

  @Override
  public void removeUpload(DocumentId id) {
    remove(CourseKeys.upload(id));
  }

  @Override
  public void saveChunks(DocumentId id, ChunksKey key, ChunkSet chunks) {
    try {
      byte[] json = DomainJson.MAPPER.writeValueAsBytes(chunks);
      s3.putObject(
          it -> it.bucket(bucket).key(CourseKeys.chunks(id, key)).contentType("application/json"),
          RequestBody.fromBytes(json));
    } catch (IOException e) {
      throw new UncheckedIOException("The chunks of document " + id + " cannot be written", e);
    }
  }

  @Override
  public Optional<ChunkSet> chunks(DocumentId id, ChunksKey key) {
    try {
      byte[] json =
          s3.getObjectAsBytes(it -> it.bucket(bucket).key(CourseKeys.chunks(id, key)))
              .asByteArrayUnsafe();
      return Optional.of(DomainJson.MAPPER.readValue(json, ChunkSet.class));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The chunks of document " + id + " cannot be read", e);
    }
  }

  @Override
  public void removeChunks(DocumentId id, ChunksKey key) {
    remove(CourseKeys.chunks(id, key));
  }

  @Override
  public void removeAllChunks(DocumentId id) {
    s3.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(CourseKeys.allChunks(id)))
        .contents()
        .forEach(object -> remove(object.key()));
  }

  private void remove(String key) {
    s3.deleteObject(it -> it.bucket(bucket).key(key));
  }
}
