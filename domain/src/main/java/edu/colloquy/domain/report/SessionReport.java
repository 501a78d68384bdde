package edu.colloquy.domain.report;

import edu.colloquy.domain.session.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * What a professor reads afterwards.
 *
 * @param summary the class in a few sentences
 * @param averageEngagement 0 to 1
 */
public record SessionReport(
    SessionId session,
    String topic,
    Instant at,
    String summary,
    double averageEngagement,
    List<StudentProgress> students) {}
