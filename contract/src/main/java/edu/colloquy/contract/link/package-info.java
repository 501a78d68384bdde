/**
 * The link over which a room's bot streams what it hears to the transcriber that holds the room:
 * one WebSocket a room, JSON control frames and binary audio frames.
 *
 * <p>Where a room has no avatar, the transcriber sends the tutor's voice the other way, and the bot
 * says it into the room.
 *
 * <p>The transcriber closes it with 4403 (the key is not the lease's), 4404 (the room is not held
 * here), 4409 (another link of the room is newer), 1002 (not a frame of this link) or 1013 (the
 * recogniser cannot be reached). Whatever the reason, the bot looks the lease up again and comes
 * back; what was not acknowledged is sent once more.
 */
package edu.colloquy.contract.link;
