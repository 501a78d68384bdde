/**
 * Where a student went wrong: a student's written steps compared with the professor's worked
 * solution, by rules alone. Texts become tokens, tokens equations, equations values that are traced
 * through problem, solution and steps.
 */
package edu.colloquy.domain.steps;
