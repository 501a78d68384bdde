/** The edge of a Lambda function: events in, answers out, errors in the shape of the contract. */
package edu.colloquy.cloud.edge;
