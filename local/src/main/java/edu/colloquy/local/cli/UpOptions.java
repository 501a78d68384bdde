package edu.colloquy.local.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of the platform on its own, checked.
 *
 * @param workers how workers run
 * @param data the folder that holds the platform's state and outlives the run; by default a fresh
 *     one that is removed
 * @param port the TCP port of the platform on loopback, 0 for a free one
 */
public record UpOptions(WorkerMode workers, Optional<Path> data, int port) {}
