/** Retrieval from course documents: recall on questions in students' words, and time. */
package edu.colloquy.bench.retrieval;
