/**
 * Zoom RTMS (Realtime Media Streams): follows a meeting's stream over its signaling and its media
 * socket. What is decided is in {@link edu.colloquy.integrations.zoom.rtms.StreamMachine}, apart
 * from sockets and clocks.
 */
package edu.colloquy.integrations.zoom.rtms;
