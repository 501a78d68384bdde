/** The errors that a state can end with, by the names of the Amazon States Language. */
package edu.colloquy.local.stepfunctions.error;
