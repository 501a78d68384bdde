/** Reads the numbers, sums and equations in what people say aloud, and does them again. */
package edu.colloquy.domain.tutor.arithmetic;
