package edu.colloquy.local.s3;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Amazon S3 as a part of this process, on loopback, for clients with path style: create bucket,
 * put, get (also by ranges), head, delete, list, and presigned links. Objects are plain files,
 * {@code <directory>/<bucket>/<key>}. Thread-safe.
 *
 * <p>Not offered: multipart uploads, copies, versions, ACLs. Signatures are not checked.
 */
public final class LocalS3 implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalS3.class);

  private final Path directory;
  private final boolean temporary;
  private final ObjectFiles files;
  private final BucketListeners listeners = new BucketListeners();
  private final Javalin server;

  /**
   * Starts it.
   *
   * @param port the TCP port, 0 for a free one
   * @param dataDir where objects lie; empty for a directory that goes with this part
   */
  public LocalS3(int port, Optional<Path> dataDir) {
    try {
      temporary = dataDir.isEmpty();
      directory = temporary ? Files.createTempDirectory("colloquy-s3-") : dataDir.get();
      files = new ObjectFiles(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "S3 cannot write to " + dataDir.map(Path::toString).orElse("a temporary folder"), e);
    }
    server = Javalin.create(config -> configure(config, port)).start();
  }

  /** Where an SDK client is to be pointed. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Creates a bucket, unless it is there already. */
  public void createBucket(String name) {
    try {
      files.createBucket(name);
    } catch (IOException e) {
      throw new UncheckedIOException("The bucket " + name + " could not be created.", e);
    }
  }

  /** From now on a listener is told of every change in a bucket. */
  public void listen(String bucket, BucketListener listener) {
    listeners.add(bucket, listener);
  }

  /** Where the objects of a bucket lie, each as a file named by its key. */
  public Path directory(String bucket) {
    return directory.resolve(bucket);
  }

  @Override
  public void close() {
    server.stop();
    if (temporary) {
      try {
        files.removeAll();
      } catch (IOException e) {
        LOG.warn("{} could not be removed: {}", directory, e.getMessage());
      }
    }
  }

  private void configure(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
    new S3Routes(files, new PresignedLink(Clock.systemUTC()), listeners).addTo(config.routes);
  }
}
