package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.speech.SpeechToText;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.tutor.LectureHearing;
import edu.colloquy.domain.tutor.TutorModel;
import java.time.InstantSource;

/**
 * What every conversation of a worker needs of the outside.
 *
 * @param lecture what is said to the whole class
 * @param course what the professor's documents say
 */
public record ConversationPorts(
    SpeechToText speechToText,
    TutorModel tutorModel,
    TextToSpeech textToSpeech,
    AvatarProvider avatars,
    ConversationRepository repository,
    RoomNotifier notifier,
    LectureHearing lecture,
    CourseKnowledge course,
    InstantSource clock) {

  /** Ports of a worker whose professors have no documents. */
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
        CourseKnowledge.NOTHING,
        clock);
  }
}
