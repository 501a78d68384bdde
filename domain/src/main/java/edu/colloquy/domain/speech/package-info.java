/** Hearing what a student says, and turning the tutor's words into sound. */
package edu.colloquy.domain.speech;
