/**
 * Who is in a session's meeting, and in which room. What is stored of a participant is a set of
 * facts with the times they happened; where somebody is follows from them, so that the same events
 * lead to the same place in whatever order, and however often, they arrive.
 */
package edu.colloquy.domain.meeting.presence;
