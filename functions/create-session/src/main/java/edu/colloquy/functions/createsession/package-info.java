/** CREATE_SESSION: checks a professor's wish, stores the session, starts its process. */
package edu.colloquy.functions.createsession;
