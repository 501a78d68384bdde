/**
 * The Amazon States Language, JSONata dialect: the model of a definition, and its reading with
 * every check that can be made before anything runs.
 */
package edu.colloquy.local.stepfunctions.asl;
