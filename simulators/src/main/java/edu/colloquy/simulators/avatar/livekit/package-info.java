/**
 * A LiveKit room as its clients see it: signalling over a WebSocket, one avatar that publishes
 * voice and picture, data both ways. Of LiveKit's server it has what {@code livekit-client} asks
 * for.
 */
package edu.colloquy.simulators.avatar.livekit;
