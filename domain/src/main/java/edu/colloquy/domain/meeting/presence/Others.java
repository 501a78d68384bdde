package edu.colloquy.domain.meeting.presence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of everybody else in the meeting, which matters where there is no more than a name
 * to go by.
 *
 * @param present students who are in the meeting, so that a namesake is somebody else
 * @param told names by which the professor has recognised a student before: name's key to student
 *     id
 */
record Others(Set<String> present, Map<String, String> told) {
  static final Others NOBODY = new Others(Set.of(), Map.of());

  /** All of these but one. */
  static Others of(List<Participant> participants, String exceptUuid) {
    List<Participant> others =
        participants.stream()
            .filter(it -> !it.person().participantUuid().equals(exceptUuid))
            .filter(it -> it.studentId().isPresent())
            .toList();
    return new Others(
        others.stream()
            .filter(it -> !it.movements().areOver())
            .map(it -> it.studentId().get())
            .collect(Collectors.toSet()),
        Matches.of(others).byName());
  }
}
