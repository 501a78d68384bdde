/** Executions: how they start, what they are, how they end, and where that is kept. */
package edu.colloquy.local.stepfunctions.execution;
