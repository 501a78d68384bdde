/** WebSocket connections to others, and keeping them up. */
package edu.colloquy.containers.botrunner.line;
