package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A whole, checked state machine.
 *
 * @param workflow its states
 * @param timeout how long one execution may take, none for as long as it likes
 * @param source the text it was read from, for DescribeStateMachine
 */
public record StateMachineDefinition(
    Workflow workflow, Optional<Duration> timeout, JsonNode source) {}
