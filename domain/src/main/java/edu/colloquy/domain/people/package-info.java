/** Professors and students. */
package edu.colloquy.domain.people;
