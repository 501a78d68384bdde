package edu.colloquy.functions.wsrouter;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.speech.SpeechToText;
import edu.colloquy.domain.tutor.TutorModel;

/** Tries the stored credentials of each outside service by one cheap call. */
final class ServiceChecks {
  private final MeetingProvider meetings;
  private final SpeechToText speechToText;
  private final AvatarProvider avatars;
  private final TutorModel tutorModel;

  ServiceChecks(
      MeetingProvider meetings,
      SpeechToText speechToText,
      AvatarProvider avatars,
      TutorModel tutorModel) {
    this.meetings = meetings;
    this.speechToText = speechToText;
    this.avatars = avatars;
    this.tutorModel = tutorModel;
  }

  ServerMessage zoom() {
    ServiceCheck check = meetings.check();
    return new ServerMessage.ZoomValidation(check.valid(), check.detail(), check.account());
  }

  ServerMessage deepgram() {
    ServiceCheck check = speechToText.check();
    return new ServerMessage.DeepgramValidation(check.valid(), check.detail(), check.account());
  }

  ServerMessage avatar() {
    ServiceCheck check = avatars.check();
    return new ServerMessage.AvatarValidation(check.valid(), check.detail(), check.account());
  }

  ServerMessage languageModel() {
    ServiceCheck check = tutorModel.check();
    return new ServerMessage.LlmValidation(check.valid(), check.detail(), check.account());
  }
}
