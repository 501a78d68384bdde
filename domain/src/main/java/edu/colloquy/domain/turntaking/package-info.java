/**
 * Who has the floor: when a student has finished, when one interrupts, when one thinks. Pure: time
 * comes with the events, and nothing here waits, sleeps or reads a clock.
 */
package edu.colloquy.domain.turntaking;
