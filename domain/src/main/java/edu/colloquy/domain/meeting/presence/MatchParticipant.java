package edu.colloquy.domain.meeting.presence;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import java.util.Optional;

/**
 * The professor says who a participant is. That holds for as long as they are in the meeting, and
 * for whoever comes back under the same name. Thread-safe.
 */
public final class MatchParticipant {
  private final SessionLifecycle sessions;
  private final PresenceRepository presence;
  private final Rosters rosters;
  private final TrackParticipants track;
  private final ConductorInbox conductors;

  /** Over what is kept, what tells of changes, and the way to who moves people. */
  public MatchParticipant(
      SessionLifecycle sessions,
      PresenceRepository presence,
      Rosters rosters,
      TrackParticipants track,
      ConductorInbox conductors) {
    this.sessions = sessions;
    this.presence = presence;
    this.rosters = rosters;
    this.track = track;
    this.conductors = conductors;
  }

  /**
   * Notes who a participant is, and has the session's conductor send them to their room; said twice
   * it is no different.
   *
   * @return what the professor sees of them now
   * @throws ContractException NOT_FOUND when session, participant or student is unknown
   */
  public ParticipantUpdate match(SessionId id, String participantUuid, String studentId) {
    Session session = sessions.require(id);
    if (rosters.of(session).roomOf(studentId).isEmpty()) {
      throw unknown("student_id", "No student " + studentId + " has a room in this session.");
    }
    Participant matched = confirm(session, participantUuid, studentId);
    track.learnFrom(session, matched);
    ParticipantUpdate view = track.view(session, matched);
    track.push(session, view);
    giveWay(session, matched);
    conductors.tell(id, room -> new WorkerCommand.ParticipantMatched(1, room.toString()));
    return view;
  }

  private Participant confirm(Session session, String participantUuid, String studentId) {
    while (true) {
      Participant before =
          presence
              .participant(session.id(), participantUuid)
              .filter(it -> !rosters.of(session).isStaff(it))
              .orElseThrow(
                  () ->
                      unknown(
                          "participant_uuid",
                          "Nobody with this participant_uuid is known in the meeting; it is the one"
                              + " of a PARTICIPANT_UPDATE."));
      Participant after =
          before.known(Optional.of(studentId), Optional.of(Trust.CONFIRMED), Optional.empty());
      if (presence.save(after)) {
        return after;
      }
    }
  }

  /** Whoever was taken for this student for no more than a name is somebody else. */
  private void giveWay(Session session, Participant matched) {
    track.recogniseAgain(
        session,
        it ->
            !it.person().participantUuid().equals(matched.person().participantUuid())
                && it.studentId().equals(matched.studentId())
                && (it.isConfirmed() || it.trust().filter(Trust.NAME::equals).isPresent()));
  }

  private static ContractException unknown(String field, String message) {
    return new ContractException(ErrorCode.NOT_FOUND, field, message);
  }
}
