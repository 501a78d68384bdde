package edu.colloquy.simulators.zoom.rtms;

/**
 * The signalling socket of a stream after its handshake.
 *
 * @param connection the socket
 * @param events what it is told of the meeting
 * @param keepAlive whether the app is still there
 */
record Signaling(Connection connection, EventFeed events, KeepAlive keepAlive) {}
