/** What happened in an execution, event by event, as GetExecutionHistory shows it. */
package edu.colloquy.local.stepfunctions.history;
