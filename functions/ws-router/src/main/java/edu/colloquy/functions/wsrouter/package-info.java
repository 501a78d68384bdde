/** The WebSocket API: connections come and go, and every message but CREATE_SESSION. */
package edu.colloquy.functions.wsrouter;
