package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * How a state was left.
 *
 * @param output what the next state gets
 * @param next the next state, empty at the end of the workflow
 * @param assigned the variables it set
 */
record Departure(JsonNode output, Optional<String> next, Map<String, JsonNode> assigned) {}
