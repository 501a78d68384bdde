/** The bot's own voice, for rooms without an avatar. */
package edu.colloquy.containers.botrunner.voice;
