/** What a simulated avatar looks like: a drawn head that moves its mouth, and says what it is. */
package edu.colloquy.simulators.avatar.picture;
