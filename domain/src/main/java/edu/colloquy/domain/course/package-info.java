/**
 * What a course's documents say, and how it is found again: documents are read and cut ({@link
 * edu.colloquy.domain.course.text}), kept, and searched ({@link edu.colloquy.domain.course.search})
 * when a tutor needs to know.
 */
package edu.colloquy.domain.course;
