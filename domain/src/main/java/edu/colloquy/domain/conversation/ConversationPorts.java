package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.speech.SpeechToText;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.tutor.LectureHearing;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.tutor.TutorModel;
import java.time.InstantSource;

/**
 * What every conversation of a worker needs of the outside.
 *
 * @param lecture what is said to the whole class
 * @param aids what helps the tutor beside its model
 */
public record ConversationPorts(
    SpeechToText speechToText,
    TutorModel tutorModel,
    TextToSpeech textToSpeech,
    AvatarProvider avatars,
    ConversationRepository repository,
    RoomNotifier notifier,
    LectureHearing lecture,
    TeachingAids aids,
    InstantSource clock) {

  /** Ports of a tutor without aids. */
  public ConversationPorts(
      SpeechToText speechToText,
      TutorModel tutorModel,
      TextToSpeech textToSpeech,
      AvatarProvider avatars,
      ConversationRepository repository,
      RoomNotifier notifier,
      LectureHearing lecture,
      InstantSource clock) {
    this(
        speechToText,
        tutorModel,
        textToSpeech,
        avatars,
        repository,
        notifier,
        lecture,
        TeachingAids.NONE,
        clock);
  }
}
