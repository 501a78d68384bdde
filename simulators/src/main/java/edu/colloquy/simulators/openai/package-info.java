/** OpenAI's text to speech and embeddings on loopback, in the service's own protocol. */
package edu.colloquy.simulators.openai;
