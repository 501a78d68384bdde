/**
 * The link over which a room's bot streams what it hears to the transcriber that holds the room:
 * one WebSocket a room, JSON control frames and binary audio frames.
 */
package edu.colloquy.contract.link;
