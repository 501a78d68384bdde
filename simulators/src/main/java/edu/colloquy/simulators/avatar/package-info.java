/**
 * LiveAvatar as a server on loopback: its REST API, the LITE mode WebSocket, and an avatar that
 * plays what it is given in real time. A media room carries the voice out.
 */
package edu.colloquy.simulators.avatar;
