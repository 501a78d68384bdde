/** Messages to clients over the connections that API Gateway holds. */
package edu.colloquy.cloud.push;
