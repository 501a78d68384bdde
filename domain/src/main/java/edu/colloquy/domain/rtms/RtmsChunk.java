package edu.colloquy.domain.rtms;

import java.time.Instant;

/**
 * A piece of transcript that RTMS brought.
 *
 * @param id unique in the meeting; the same piece delivered twice has the same id
 */
public record RtmsChunk(
    String meetingUuid, String id, String speakerName, String text, Instant at) {}
