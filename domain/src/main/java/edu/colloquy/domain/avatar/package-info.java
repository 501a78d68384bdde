/** The professor's likeness that speaks in a room. */
package edu.colloquy.domain.avatar;
