package edu.colloquy.domain.steps;

import java.util.OptionalInt;

/**
 * Where a student's work went wrong.
 *
 * @param firstWrongStep from 0; empty if nothing wrong was found
 * @param reason a plain sentence that names the fault of that step; for the tutor, not for the
 *     student
 * @param kind what kind of fault it is
 * @param confidence 0 to 1: how probable it is that the fault is in this step rather than in
 *     another
 */
public record Verdict(
    OptionalInt firstWrongStep, String reason, FaultKind kind, double confidence) {}
