package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarProvider;
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
 */
public record ConversationPorts(
    SpeechToText speechToText,
    TutorModel tutorModel,
    TextToSpeech textToSpeech,
    AvatarProvider avatars,
    ConversationRepository repository,
    RoomNotifier notifier,
    LectureHearing lecture,
    InstantSource clock) {}
