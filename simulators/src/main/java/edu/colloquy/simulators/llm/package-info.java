/**
 * A language model as a server on loopback: the chat completions API that many services share, and
 * behind it a Socratic tutor that is computed from the dialogue it is given.
 */
package edu.colloquy.simulators.llm;
