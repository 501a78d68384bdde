package edu.colloquy.domain.report;

import edu.colloquy.domain.room.RoomId;
import java.util.List;

/**
 * One student's session.
 *
 * @param turns how often the student spoke and was answered
 * @param wordsSaid how many words the student said
 * @param topicsCovered the session's topic and points of its lecture that came up in their turns
 * @param confusionPoints lines of the student that show where they got stuck, as they were said
 * @param engagementScore 0 to 1: twice the student's share of all words said, 1 at the most
 */
public record StudentProgress(
    RoomId room,
    String studentId,
    String studentName,
    int turns,
    int wordsSaid,
    List<String> topicsCovered,
    List<String> confusionPoints,
    double engagementScore) {}
