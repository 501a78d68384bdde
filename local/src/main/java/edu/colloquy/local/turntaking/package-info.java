/**
 * Judges turn-taking on scripts: plays them through the very class that takes turns in a room, on a
 * virtual clock.
 */
package edu.colloquy.local.turntaking;
