package edu.colloquy.simulators.llm;

/**
 * A sum that somebody did aloud.
 *
 * @param spoken its left side in words, such as {@code 3 times 20}
 * @param firstOperand the first number in it, as said
 * @param claimed what it is said to make, as said
 * @param right whether it does
 */
record Calculation(String spoken, String firstOperand, String claimed, boolean right) {}
