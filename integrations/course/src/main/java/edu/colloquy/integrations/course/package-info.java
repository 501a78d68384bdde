/**
 * Reads the documents of a course: PDF, slides, Markdown, text and transcripts, of which nothing is
 * taken on trust.
 */
package edu.colloquy.integrations.course;
