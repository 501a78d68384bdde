package edu.colloquy.simulators;

/** What a simulator can have seen happen on its side of the wire; the subject of each is named. */
public enum Seen {
  /** Subject: meeting number. */
  MEETING_CREATED,
  /** Subject: meeting number. */
  MEETING_ENDED,
  /** Somebody entered the meeting. Subject: participant's display name. */
  PARTICIPANT_JOINED,
  /** Somebody left the meeting, by choice or by a lost connection. Subject: display name. */
  PARTICIPANT_LEFT,
  /** A student's first voiced sample of a line reached the meeting. Subject: e-mail. */
  STUDENT_SPEECH_STARTED,
  /** A student's last voiced sample of a line reached the meeting. Subject: e-mail. */
  STUDENT_SPEECH_ENDED,
  /** A student demodulated words that the tutor spoke. Subject: e-mail. */
  STUDENT_HEARD,
  /** A student has no line left to say. Subject: e-mail. */
  STUDENT_DONE,
  /** Subject: avatar session id. */
  AVATAR_STARTED,
  /** Subject: avatar session id. */
  AVATAR_STOPPED,
  /** The first audible sample of an utterance left the avatar. Subject: avatar session id. */
  AVATAR_SPEECH_STARTED,
  /** Subject: avatar session id. */
  AVATAR_SPEECH_ENDED,
  /** Subject: avatar session id. */
  AVATAR_INTERRUPTED,
  /** A recogniser stream opened. Subject: its {@code tag}. */
  LISTEN_OPENED,
  /** A recogniser stream closed. Subject: its {@code tag}. */
  LISTEN_CLOSED,
  /** A service worked on a request for a span of time by its own clock. Subject: who asked. */
  SERVICE_TIME,
  /** A fault was injected. Subject: what it hit. */
  FAULT
}
