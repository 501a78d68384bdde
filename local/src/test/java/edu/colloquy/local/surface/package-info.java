/**
 * The surface that clients see, over the wire of the running system: the messages, pushes and
 * routes of the original design, and their errors.
 */
package edu.colloquy.local.surface;
