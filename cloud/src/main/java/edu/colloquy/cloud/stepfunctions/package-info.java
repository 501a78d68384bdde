/** Sessions as Step Functions executions, and the tokens of tasks that wait for an answer. */
package edu.colloquy.cloud.stepfunctions;
