/** A question put to the tutor outside of a room, typed or spoken, and its answer. */
package edu.colloquy.domain.question;
