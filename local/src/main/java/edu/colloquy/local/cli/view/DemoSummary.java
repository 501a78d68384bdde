package edu.colloquy.local.cli.view;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * How a demo ended, counted from what was stored or seen on the wire; also what {@code --json}
 * writes, with these names in snake_case.
 *
 * @param sessionId the session
 * @param status the session's last state; ENDED if it went well
 * @param rooms how many rooms it had
 * @param roomsLive how many of them were live at some time
 * @param roomsFailed how many of them failed
 * @param studentTurns completed turns of students
 * @param tutorTurns completed turns of the tutor
 * @param transcriptSegments stored segments of transcripts
 * @param avatarsStarted avatar sessions that were started
 * @param avatarsStopped avatar sessions that were stopped
 * @param botsJoined bots that joined a room
 * @param botsLeft bots that left it
 * @param meetingEnded whether the meeting was ended
 * @param timeToLiveMs from CREATE_SESSION to live rooms, in ms
 * @param turnOverheadMs the overhead of turns that is ours, in ms
 * @param report where the report is; null if there is none
 * @param transcripts where the transcripts are; null if there are none
 * @param errors what went wrong, a line each
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DemoSummary(
    String sessionId,
    String status,
    int rooms,
    int roomsLive,
    int roomsFailed,
    int studentTurns,
    int tutorTurns,
    int transcriptSegments,
    int avatarsStarted,
    int avatarsStopped,
    int botsJoined,
    int botsLeft,
    boolean meetingEnded,
    TimeToLive timeToLiveMs,
    TurnOverhead turnOverheadMs,
    String report,
    String transcripts,
    List<String> errors) {
  /** Copies the list. */
  public DemoSummary {
    errors = List.copyOf(errors);
  }

  /** Whether all went well: the session ended by itself and without an error. */
  public boolean endedWell() {
    return "ENDED".equals(status) && errors.isEmpty();
  }

  /**
   * From CREATE_SESSION to live rooms, in ms.
   *
   * @param first until the first room was live; null if none was
   * @param last until the last room was live; null if none was
   */
  public record TimeToLive(Long first, Long last) {}

  /**
   * Percentiles of the overhead of a turn, in ms.
   *
   * @param p50 the median; null without a turn
   * @param p95 the 95th percentile; null without a turn
   */
  public record TurnOverhead(Long p50, Long p95) {}
}
