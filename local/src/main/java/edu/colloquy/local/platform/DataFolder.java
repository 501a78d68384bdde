package edu.colloquy.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps a platform's state, held by one platform at a time. For one thread. */
final class DataFolder implements AutoCloseable {
  private final FileChannel lock;

  private DataFolder(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * Makes it if it is not there, and takes it. The lock goes with the process, however that ends.
   *
   * @throws IllegalStateException when another platform has it
   * @throws UncheckedIOException when it cannot be written to
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new IllegalStateException(
            "The data in " + folder + " is in use; stop the other ./colloquy, or choose a folder.");
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be written to.", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder's lock could not be given back.", e);
    }
  }
}
