package edu.colloquy.domain.people;

/** Somebody who learns. */
public record Student(String id, String name, String email) {}
