/** The Zoom meeting in which a session takes place. */
package edu.colloquy.domain.meeting;
