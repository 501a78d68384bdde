/**
 * The command line: what can be typed after {@code ./colloquy}, what is wrong with what was typed,
 * and nothing of the work itself, so that help is there at once.
 */
package edu.colloquy.local.cli;
