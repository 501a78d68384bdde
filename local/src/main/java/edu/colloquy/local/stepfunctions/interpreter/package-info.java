/**
 * Carries out state machines: one class for each type of state, one for retry, one for branches.
 */
package edu.colloquy.local.stepfunctions.interpreter;
