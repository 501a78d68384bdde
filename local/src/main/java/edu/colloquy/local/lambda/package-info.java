/**
 * AWS Lambda on one machine: the same handlers, called through the same bytes, within the time and
 * size that Lambda gives them.
 */
package edu.colloquy.local.lambda;
