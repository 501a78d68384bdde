/**
 * Everything that crosses a wire of ours: what it looks like, how it is read and how it is written.
 * Nothing here knows what the messages are for.
 */
package edu.colloquy.contract;
