package edu.colloquy.cloud;

import java.util.function.Supplier;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Something to be closed that is made when it is first asked for. Thread-safe. */
final class Lazy<T extends SdkAutoCloseable> implements AutoCloseable {
  private final Supplier<T> maker;
  private T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }

  /** Closes it if it was ever made. */
  @Override
  public synchronized void close() {
    if (value != null) {
      value.close();
    }
  }
}
