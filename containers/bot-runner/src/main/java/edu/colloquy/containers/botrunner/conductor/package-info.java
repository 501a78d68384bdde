/** The conductor of a session at work: its seat in the meeting, and the hands of its decisions. */
package edu.colloquy.containers.botrunner.conductor;
