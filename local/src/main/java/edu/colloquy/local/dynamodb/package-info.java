/** Amazon DynamoDB Local, in process. */
package edu.colloquy.local.dynamodb;
