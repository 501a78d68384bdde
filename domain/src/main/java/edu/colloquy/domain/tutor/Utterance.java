package edu.colloquy.domain.tutor;

/** Something said in a dialogue. */
public record Utterance(Speaker speaker, String text) {}
