package edu.colloquy.local.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the platform is to be started.
 *
 * @param project the folder of {@code template.yaml}
 * @param port the TCP port of its APIs, 0 for a free one
 * @param data the folder that keeps its state; empty for a fresh one that is removed
 * @param logs the folder of the workers' logs, where they are processes
 * @param workerProcesses whether workers are processes rather than threads
 * @param duplicateDelivery whether every queue delivers every message twice
 * @param parameters values of the template's parameters, before their defaults
 * @param secrets values by key, before those of {@code .env}
 */
public record PlatformOptions(
    Path project,
    int port,
    Optional<Path> data,
    Path logs,
    boolean workerProcesses,
    boolean duplicateDelivery,
    Map<String, String> parameters,
    Map<String, String> secrets) {}
