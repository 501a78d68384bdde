package edu.colloquy.containers.botrunner.link;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** Passes orders on, once there is somebody to carry them out. Thread-safe. */
final class OrderBook implements Orders {
  private volatile Optional<Orders> to = Optional.empty();

  void giveTo(Orders by) {
    to = Optional.of(by);
  }

  @Override
  public void speak(String utterance) {
    pass(orders -> orders.speak(utterance));
  }

  @Override
  public void sound(ByteBuffer pcm) {
    pass(orders -> orders.sound(pcm));
  }

  @Override
  public void finish(String utterance) {
    pass(orders -> orders.finish(utterance));
  }

  @Override
  public void interrupt() {
    pass(Orders::interrupt);
  }

  @Override
  public void avatarChanged() {
    pass(Orders::avatarChanged);
  }

  private void pass(Consumer<Orders> order) {
    to.ifPresent(order);
  }
}
