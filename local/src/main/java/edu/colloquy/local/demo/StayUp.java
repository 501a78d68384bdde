package edu.colloquy.local.demo;

import java.util.concurrent.CountDownLatch;

/** Keeps a local system up until Ctrl-C. */
final class StayUp {
  private final LocalSystem system;

  StayUp(LocalSystem system) {
    this.system = system;
  }

  /** Prints where everything is, and waits. */
  void untilInterrupted() {
    System.out.println();
    System.out.println("  HTTP API       " + system.platform().httpUrl());
    System.out.println("  WebSocket API  " + system.platform().webSocketUrl());
    system
        .simulators()
        .addresses()
        .forEach((name, address) -> System.out.printf("  %-14s %s%n", name, address));
    System.out.println();
    System.out.println("  Ctrl-C ends it.");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
