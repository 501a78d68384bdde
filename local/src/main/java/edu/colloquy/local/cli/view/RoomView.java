package edu.colloquy.local.cli.view;

import java.util.OptionalLong;

/**
 * One room at one moment.
 *
 * @param room its name in the meeting
 * @param student who is taught in it
 * @param status its state by the session's own word ("live", "FAILED"); any case
 * @param studentWords what the student said last, or is saying; empty before the first word
 * @param tutorWords what the tutor said last, or is saying; empty before the first word
 * @param overheadMs the last turn's overhead that is ours, in ms
 * @param turns how many turns the tutor has completed
 */
public record RoomView(
    String room,
    String student,
    String status,
    String studentWords,
    String tutorWords,
    OptionalLong overheadMs,
    int turns) {}
