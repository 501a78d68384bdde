package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.Map;
import java.util.Optional;

/**
 * One way out of a state. {@code Output} and {@code Assign} are evaluated from the same snapshot.
 *
 * @param next the state that follows, empty where the workflow ends
 * @param output what the next state gets; without it, the state type's own default
 * @param assign the variables it sets, by name without the {@code $}
 */
public record Exit(
    Optional<String> next, Optional<Template> output, Map<String, Template> assign) {}
