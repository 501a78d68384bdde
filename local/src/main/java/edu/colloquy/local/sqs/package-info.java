/** Amazon SQS by an embedded ElasticMQ. */
package edu.colloquy.local.sqs;
