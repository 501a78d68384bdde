/**
 * A session's conductor: what it decides about the breakout rooms of its meeting. What it decides
 * from is seen in the meeting, and what it decides is done there, by hands that are none of this.
 */
package edu.colloquy.domain.breakout;
