/** The bot's end of the link over which the transcriber hears the room. */
package edu.colloquy.containers.botrunner.link;
