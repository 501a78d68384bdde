package edu.colloquy.local.stepfunctions.interpreter;

import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.jsonata.Dialect;
import edu.colloquy.local.stepfunctions.token.TaskTokens;
import java.util.random.RandomGenerator;

/** What all executions share. */
record Engine(
    SchedulingClock clock,
    RandomGenerator random,
    Dialect dialect,
    TaskTokens tokens,
    Executions executions,
    String region) {}
