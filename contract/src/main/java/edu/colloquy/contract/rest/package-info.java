/** Bodies of the HTTP API. */
package edu.colloquy.contract.rest;
