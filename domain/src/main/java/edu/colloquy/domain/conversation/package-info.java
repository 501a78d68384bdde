/** One room's conversation: hearing, ends of turns, answers, and the record of them. */
package edu.colloquy.domain.conversation;
