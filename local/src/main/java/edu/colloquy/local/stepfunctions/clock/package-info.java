/** The clock that waits, time-outs, heartbeats and retries of the local Step Functions run on. */
package edu.colloquy.local.stepfunctions.clock;
