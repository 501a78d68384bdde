/**
 * The loop by which a container does the work of rooms: a room is a message of a queue, held
 * invisible and under a lease while it is worked on, and taken up by another worker when this one
 * is gone.
 */
package edu.colloquy.cloud.work;
