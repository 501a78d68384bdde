/** The wire protocol that AWS services share: JSON over POST, selected by {@code X-Amz-Target}. */
package edu.colloquy.local.aws;
