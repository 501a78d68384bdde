package edu.colloquy.domain.room;

import java.time.Instant;

/**
 * One step of a room through its statuses, stored as an event.
 *
 * @param cause in words, for whoever reads the history
 */
public record RoomChange(
    RoomId room, RoomStatus from, RoomStatus to, RoomTrigger trigger, String cause, Instant at) {}
