package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.speech.SpeechToText;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.tutor.TutorModel;
import java.time.InstantSource;

/** What every conversation of a worker needs of the outside. */
public record ConversationPorts(
    SpeechToText speechToText,
    TutorModel tutorModel,
    TextToSpeech textToSpeech,
    AvatarProvider avatars,
    ConversationRepository repository,
    RoomNotifier notifier,
    InstantSource clock) {}
