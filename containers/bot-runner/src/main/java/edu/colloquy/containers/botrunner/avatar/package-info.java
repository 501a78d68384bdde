/** The avatar's voice: from where the provider delivers it to the rate of a meeting. */
package edu.colloquy.containers.botrunner.avatar;
