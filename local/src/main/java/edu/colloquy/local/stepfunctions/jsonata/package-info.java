/** JSONata as Step Functions speaks it: version 2.0.6 without {@code $eval}, plus six functions. */
package edu.colloquy.local.stepfunctions.jsonata;
