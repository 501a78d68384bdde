/** Reads sets of students' worked solutions and has each judged: where did it go wrong first? */
package edu.colloquy.local.cli.judge;
