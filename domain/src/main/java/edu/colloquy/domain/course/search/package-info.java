/**
 * Finds chunks: by their words (BM25), by their meaning (vectors), and by both together. Nothing in
 * here knows where documents come from.
 */
package edu.colloquy.domain.course.search;
