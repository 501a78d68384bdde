/**
 * Amazon S3's wire protocol over plain files: what the SDK's object operations and presigned links
 * need, path style.
 */
package edu.colloquy.local.s3;
