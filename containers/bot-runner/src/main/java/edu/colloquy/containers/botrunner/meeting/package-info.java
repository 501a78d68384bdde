/** Being in a meeting: the port, and the client for the meeting protocol over a WebSocket. */
package edu.colloquy.containers.botrunner.meeting;
