/** The rest of the HTTP API: health, people, sessions, transcripts, lecture context. */
package edu.colloquy.functions.restapi;
