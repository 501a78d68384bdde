/**
 * How the tutor teaches, as rules without a clock, a thread or a service: what a student does with
 * an utterance, what is known of their learning, and which move comes next.
 */
package edu.colloquy.domain.tutor.policy;
