/**
 * Deepgram on loopback: live transcription, text to speech and the key check, in the service's own
 * protocol. It hears words only by listening to the audio it is sent.
 */
package edu.colloquy.simulators.deepgram;
