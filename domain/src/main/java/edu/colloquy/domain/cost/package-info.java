/**
 * What a room costs: counted while it runs, priced by data, kept with the room, shown live, and
 * held below what a session may spend.
 */
package edu.colloquy.domain.cost;
