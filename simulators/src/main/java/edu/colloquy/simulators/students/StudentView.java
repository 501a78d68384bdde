package edu.colloquy.simulators.students;

/**
 * A student as shown at one moment.
 *
 * @param name display name
 * @param email e-mail of the student's account
 * @param room name of the room the student is in, empty for the main session or none
 * @param status what the student is doing
 * @param linesSaid lines begun so far, repeats not counted
 * @param lines all lines
 * @param lastSaid the line said last, empty before the first
 * @param lastHeard what the tutor said last, as far as it was understood; empty before the first
 */
public record StudentView(
    String name,
    String email,
    String room,
    StudentStatus status,
    int linesSaid,
    int lines,
    String lastSaid,
    String lastHeard) {}
