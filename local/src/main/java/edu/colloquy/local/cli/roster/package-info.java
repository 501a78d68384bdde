/** Class lists as professors have them: a CSV file with names and e-mail addresses. */
package edu.colloquy.local.cli.roster;
