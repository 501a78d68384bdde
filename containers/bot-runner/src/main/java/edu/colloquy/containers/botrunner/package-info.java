/** The container whose bots sit in the breakout rooms and carry sound both ways. */
package edu.colloquy.containers.botrunner;
