/**
 * AWS Step Functions on one machine: state machines of the JSONata dialect, carried out as AWS does
 * and reached by the service's own wire protocol.
 */
package edu.colloquy.local.stepfunctions;
