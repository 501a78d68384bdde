package edu.colloquy.domain.tutor;

import java.time.Instant;
import java.util.List;

/** What the class is about just now. */
public record LectureContext(String topic, List<String> keyPoints, String notes, Instant at) {}
