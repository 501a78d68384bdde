/** What the simulated text-to-speech services share: how their sound goes out, and how it fails. */
package edu.colloquy.simulators.voice;
