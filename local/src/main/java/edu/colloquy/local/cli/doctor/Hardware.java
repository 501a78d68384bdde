package edu.colloquy.local.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory, processors and disk. */
final class Hardware {
  private static final double GIB = 1024.0 * 1024 * 1024;
  private static final double NEEDED_MEMORY_GIB = 2;
  private static final double NEEDED_DISK_GIB = 1;
  private static final int NEEDED_CORES = 2;

  private Hardware() {}

  static Finding memory() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    double gib = system.getTotalMemorySize() / GIB;
    String found = "%.1f GiB".formatted(gib);
    return gib >= NEEDED_MEMORY_GIB
        ? Finding.there("Memory", found)
        : Finding.missing("Memory", found, "use a machine with 2 GiB or more");
  }

  static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    String found = cores + (cores == 1 ? " core" : " cores");
    return cores >= NEEDED_CORES
        ? Finding.there("Processor", found)
        : Finding.missing("Processor", found, "use a machine with 2 cores or more");
  }

  static Finding disk(Path folder) {
    try {
      double gib = Files.getFileStore(folder.toAbsolutePath()).getUsableSpace() / GIB;
      String found = "%.1f GiB free".formatted(gib);
      return gib >= NEEDED_DISK_GIB
          ? Finding.there("Disk", found)
          : Finding.missing("Disk", found, "make 1 GiB free");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
