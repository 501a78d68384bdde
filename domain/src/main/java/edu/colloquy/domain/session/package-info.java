/** A session: one professor's class in tutorials, from its creation to its report. */
package edu.colloquy.domain.session;
