/** What the {@code Resource} of a Task can reach: Lambda functions, SQS, ECS. */
package edu.colloquy.local.stepfunctions.integration;
