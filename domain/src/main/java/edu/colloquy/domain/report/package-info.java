/** What a session taught: each student's progress, and the class. */
package edu.colloquy.domain.report;
