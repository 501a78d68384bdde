/** A room: one student, one avatar, one conversation. */
package edu.colloquy.domain.room;
