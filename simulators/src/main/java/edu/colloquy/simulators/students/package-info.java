/**
 * Students who are not there: they sit in the simulated meeting, say the lines of a dialogue as
 * audio, and understand of the tutor only what they can hear.
 */
package edu.colloquy.simulators.students;
