/** What becomes of a model's words before they are said: checked, and made speakable. */
package edu.colloquy.domain.tutor.reply;
