/**
 * Speech as audio for simulated people: {@link edu.colloquy.simulators.modem.Speech} turns text
 * into PCM at the pace of a speaker, {@link edu.colloquy.simulators.modem.Ear} turns PCM back into
 * words. Nothing but the audio passes between the two, so a word that is heard proves that the
 * audio path works.
 */
package edu.colloquy.simulators.modem;
