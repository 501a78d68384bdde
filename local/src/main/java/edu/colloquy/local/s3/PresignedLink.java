package edu.colloquy.local.s3;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * The time limit of a presigned URL ({@code X-Amz-Date}, {@code X-Amz-Expires} in seconds). Its
 * signature is not checked.
 */
record PresignedLink(Clock clock) {
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Lets a request pass, unless it comes by a link whose time is over. */
  void requireValid(Context request) {
    String date = request.queryParam("X-Amz-Date");
    String expires = request.queryParam("X-Amz-Expires");
    if (date == null || expires == null) {
      return;
    }
    try {
      Instant end =
          AMZ_DATE.parse(date, Instant::from).plus(Duration.ofSeconds(Long.parseLong(expires)));
      if (clock.instant().isAfter(end)) {
        throw new S3Exception(403, "AccessDenied", "Request has expired");
      }
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new S3Exception(
          400, "AuthorizationQueryParametersError", "X-Amz-Date or X-Amz-Expires is malformed.");
    }
  }
}
