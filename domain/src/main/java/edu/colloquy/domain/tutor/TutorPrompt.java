package edu.colloquy.domain.tutor;

import java.util.List;

/**
 * Everything a model is given for one reply.
 *
 * @param instructions who it is and how it is to behave
 * @param dialogue what was said, oldest first, ending with the student
 * @param requester for whom, for the service's own records; no name. What is asked in private for
 *     somebody has {@code #} and its purpose behind that
 */
public record TutorPrompt(String instructions, List<Utterance> dialogue, String requester) {

  /** For whom, whatever the purpose: whose costs it makes. */
  public String payer() {
    int purpose = requester.indexOf('#');
    return purpose < 0 ? requester : requester.substring(0, purpose);
  }
}
