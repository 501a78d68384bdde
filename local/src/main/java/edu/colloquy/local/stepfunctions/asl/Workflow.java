package edu.colloquy.local.stepfunctions.asl;

import java.util.Map;

/**
 * States that lead to one another: a state machine, a branch of a Parallel, or an ItemProcessor.
 *
 * @param startAt the first state's name
 * @param states all states by name; every {@code Next} within leads to one of them
 */
public record Workflow(String startAt, Map<String, State> states) {}
