package edu.colloquy.simulators.llm;

import java.util.Arrays;
import java.util.Locale;

/** A place in a phrase for something that comes from the dialogue. */
enum Slot {
  /** A sum of the student's: "3 times 20". */
  STEP,
  /** The first number in it. */
  OPERAND,
  /** A sum of the student's that is right. */
  RIGHT,
  /** What a sum that is not right was said to make. */
  CLAIM,
  /** Something the student takes as given: "20 chickens". */
  QUANTITY,
  /** The same with another number: "25 chickens". */
  CHANGED,
  /** Something given that the student has not used: "15 cups". */
  UNUSED,
  /** A word of the student's that belongs to the matter. */
  TERM,
  /** What the talk is about. */
  TOPIC,
  /** What the problem asks: "how many miles was it". */
  GOAL,
  /** A sentence of the problem that the student has not used much. */
  GIVEN,
  /** The next sum of the solution, without what it makes. */
  NEXT,
  /** A sentence of the lecture that fits. */
  LECTURE,
  /** The question that was asked last. */
  QUESTION;

  /** How phrases write it. */
  String mark() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  boolean in(String phrase) {
    return phrase.contains(mark());
  }

  /** Whether it says something of the problem itself. */
  static boolean bestIn(String phrase) {
    return GOAL.in(phrase) || GIVEN.in(phrase) || NEXT.in(phrase) || QUESTION.in(phrase);
  }

  static boolean anyIn(String phrase) {
    return phrase.contains("{");
  }

  /** Whether two phrases would say the same thing of the student's. */
  static boolean shared(String phrase, String other) {
    return Arrays.stream(values()).anyMatch(slot -> slot.in(phrase) && slot.in(other));
  }
}
