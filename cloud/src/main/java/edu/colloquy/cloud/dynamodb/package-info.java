/**
 * The repositories of the domain in one DynamoDB table (and, for reports, an S3 bucket). Keys,
 * indexes and access patterns: docs/data-model.md.
 */
package edu.colloquy.cloud.dynamodb;
