package edu.colloquy.local.stepfunctions;

import edu.colloquy.local.stepfunctions.asl.StateMachineDefinition;
import java.time.Instant;

/** A state machine that has been registered. */
record StateMachine(
    String arn, String name, StateMachineDefinition definition, Instant creationDate) {}
