/** ElevenLabs on loopback: user, voices, text to speech over HTTP and WebSocket. */
package edu.colloquy.simulators.elevenlabs;
