/** The Lambda tasks of {@code statemachines/tutoring-session.asl.json}. */
package edu.colloquy.functions.sessionsteps;
