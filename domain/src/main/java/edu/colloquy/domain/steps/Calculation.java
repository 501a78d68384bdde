package edu.colloquy.domain.steps;

/**
 * An expression of numbers alone and what the text says it comes to.
 *
 * @param computed what it does come to
 * @param computes whether the two agree
 */
record Calculation(Expression expression, double stated, double computed, boolean computes) {}
