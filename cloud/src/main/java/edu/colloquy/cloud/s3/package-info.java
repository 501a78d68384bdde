/** What is kept in S3. */
package edu.colloquy.cloud.s3;
