package edu.colloquy.local.cli;

import edu.colloquy.local.cli.roster.Roster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The options of a demo, checked: every file exists and can be read, every number is in its range.
 *
 * @param students how many students take part, 1 to 500; never more than a given roster lists
 * @param roster who they are, if given
 * @param lecture a Markdown file, the lecture that the session is about, if given
 * @param dialogues a JSON file with what the students say, if given
 * @param duration how long the session lasts
 * @param speed how many times faster than people the simulated people are
 * @param json where to write the summary as JSON, if asked for
 * @param out the folder for report and transcripts; by default {@code colloquy-out/<session>}
 * @param keep whether the platform stays up after the session
 * @param fault what goes wrong on purpose, if anything
 * @param workers how workers run
 * @param data the folder that holds the platform's state and outlives the run; by default a fresh
 *     one that is removed
 * @param port the TCP port of the platform on loopback, 0 for a free one
 */
public record DemoOptions(
    int students,
    Optional<Roster> roster,
    Optional<Path> lecture,
    Optional<Path> dialogues,
    Duration duration,
    double speed,
    Optional<Path> json,
    Optional<Path> out,
    boolean keep,
    Optional<DemoFault> fault,
    WorkerMode workers,
    Optional<Path> data,
    int port) {}
