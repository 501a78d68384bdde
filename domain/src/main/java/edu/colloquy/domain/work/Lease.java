package edu.colloquy.domain.work;

import edu.colloquy.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A worker's right to do one duty of one room.
 *
 * @param owner the worker
 * @param fence higher for each holder than for the one before; what an earlier one writes is
 *     refused
 * @param until when it lapses unless renewed
 * @param inbox the queue by which the worker is told things
 * @param endpoint where the room's audio is to be streamed to (duty STREAM), {@code ws://...}
 * @param key what a bot must show there
 */
public record Lease(
    RoomId room,
    Duty duty,
    String owner,
    long fence,
    Instant until,
    String inbox,
    Optional<String> endpoint,
    Optional<String> key) {}
