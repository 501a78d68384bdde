package edu.colloquy.simulators.zoom.meeting;

/** By what right somebody could be host of the meeting that they join. */
public enum HostClaim {
  /** The meeting is theirs: they are host, whoever was before. */
  OWNER,
  /** They stand in for the owner: host as long as there is no other. */
  ALTERNATIVE_HOST,
  /** None. */
  NONE
}
