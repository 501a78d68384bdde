/** The container that hears the rooms and answers: speech streams and conversations. */
package edu.colloquy.containers.transcriber;
