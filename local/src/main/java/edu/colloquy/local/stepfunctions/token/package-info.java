/** Task tokens: what a worker ends or keeps alive a waiting Task by. */
package edu.colloquy.local.stepfunctions.token;
