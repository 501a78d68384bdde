/**
 * The steps that the process of a session takes, in the order of {@code
 * statemachines/tutoring-session.asl.json}. Each may be taken twice.
 */
package edu.colloquy.domain.process;
