/** Deepgram behind the domain's {@code SpeechToText} and {@code TextToSpeech}. */
package edu.colloquy.integrations.speech;
