/** The messages of the WebSocket API, in both directions. */
package edu.colloquy.contract.ws;
