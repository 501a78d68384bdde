package edu.colloquy.local.s3;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** S3's operations by HTTP method and path. Thread-safe. */
record S3Routes(ObjectFiles files, PresignedLink link, BucketListeners listeners) {
  private static final Set<String> KEPT_HEADERS =
      Set.of("content-type", "content-disposition", "content-language", "cache-control", "expires");
  private static final String XML = "application/xml;charset=utf-8";
  private static final Set<String> SUBRESOURCES =
      Set.of(
          "uploads", "uploadId", "partNumber", "acl", "tagging", "versioning", "policy", "delete");
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  void addTo(RoutesConfig routes) {
    routes.before(this::check);
    routes.put("/{bucket}", http -> files.createBucket(http.pathParam("bucket")));
    routes.head("/{bucket}", http -> files.requireBucket(http.pathParam("bucket")));
    routes.get("/{bucket}", this::list);
    routes.put("/{bucket}/<key>", this::put);
    routes.get("/{bucket}/<key>", this::get);
    routes.head("/{bucket}/<key>", this::head);
    routes.delete("/{bucket}/<key>", this::delete);
    routes.exception(S3Exception.class, S3Routes::refuse);
  }

  private void check(Context http) {
    link.requireValid(http);
    boolean copy = http.header("x-amz-copy-source") != null;
    if (copy || SUBRESOURCES.stream().anyMatch(http.queryParamMap()::containsKey)) {
      throw new S3Exception(
          501, "NotImplemented", "Locally S3 has no copies, multipart uploads, ACLs or versions.");
    }
  }

  private void list(Context http) throws IOException {
    Listing listing =
        Listing.read(
            files,
            http.pathParam("bucket"),
            text(http, "prefix").orElse(""),
            text(http, "delimiter").orElse(""),
            text(http, "continuation-token").or(() -> text(http, "start-after")).orElse(""),
            text(http, "max-keys").map(S3Routes::number).orElse(1000));
    http.contentType(XML);
    http.result(S3Xml.listing(http.pathParam("bucket"), listing));
  }

  private void put(Context http) throws IOException {
    StoredObject stored =
        files.put(http.pathParam("bucket"), http.pathParam("key"), content(http), kept(http));
    http.header("ETag", quoted(stored));
    listeners.created(http.pathParam("bucket"), stored);
  }

  private void get(Context http) throws IOException {
    StoredObject object = describe(http);
    Optional<ByteRange> asked = ByteRange.of(http.header("Range"), object.size());
    asked.ifPresent(
        range -> http.status(206).header("Content-Range", range.contentRange(object.size())));
    ByteRange sent = asked.orElse(new ByteRange(0, object.size() - 1));
    http.res().setContentLengthLong(sent.length());
    sent.copy(object.file(), http.outputStream());
  }

  private void head(Context http) throws IOException {
    http.res().setContentLengthLong(describe(http).size());
  }

  private void delete(Context http) throws IOException {
    files.delete(http.pathParam("bucket"), http.pathParam("key"));
    listeners.deleted(http.pathParam("bucket"), http.pathParam("key"));
    http.status(204);
  }

  /** Finds an object and writes all that a head says of it, save its length. */
  private StoredObject describe(Context http) throws IOException {
    StoredObject object = files.get(http.pathParam("bucket"), http.pathParam("key"));
    http.contentType("binary/octet-stream");
    object.headers().forEach(http::header);
    http.header("ETag", quoted(object));
    http.header("Last-Modified", HTTP_DATE.format(object.modified()));
    http.header("Accept-Ranges", "bytes");
    text(http, "response-content-type").ifPresent(http::contentType);
    text(http, "response-content-disposition")
        .ifPresent(value -> http.header("Content-Disposition", value));
    return object;
  }

  private static InputStream content(Context http) {
    boolean chunked =
        text(http.header("x-amz-content-sha256")).startsWith("STREAMING-")
            || text(http.header("Content-Encoding")).contains("aws-chunked");
    InputStream body = http.bodyInputStream();
    return chunked ? new AwsChunkedInputStream(body) : body;
  }

  private static Map<String, String> kept(Context http) {
    Map<String, String> kept = new TreeMap<>();
    http.headerMap()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (KEPT_HEADERS.contains(lower) || lower.startsWith("x-amz-meta-")) {
                kept.put(lower, value);
              }
            });
    return kept;
  }

  private static void refuse(S3Exception error, Context http) {
    http.status(error.status());
    http.contentType(XML);
    http.result(S3Xml.error(error, http.path()));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new S3Exception(400, "InvalidArgument", "max-keys is a number, not " + text + ".");
    }
  }

  private static Optional<String> text(Context http, String name) {
    return Optional.ofNullable(http.queryParam(name)).filter(value -> !value.isEmpty());
  }

  private static String text(String header) {
    return header == null ? "" : header;
  }

  private static String quoted(StoredObject object) {
    return '"' + object.etag() + '"';
  }
}
