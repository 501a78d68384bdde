package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.domain.report.SessionReport;
import edu.colloquy.domain.report.StudentProgress;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Progress in DynamoDB, reports as JSON in an S3 bucket. Thread-safe. */
public final class DynamoReports implements ReportRepository {
  private final Table table;
  private final S3Client s3;
  private final String bucket;

  /**
   * @param table for progress
   * @param s3 for reports
   * @param bucket its name; {@code REPORTS_BUCKET}
   */
  public DynamoReports(Table table, S3Client s3, String bucket) {
    this.table = table;
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void save(StudentProgress progress) {
    var item = ItemCodec.item(Keys.progress(progress.room()), "StudentProgress", progress);
    item.put("ttl", table.expiry(table.retention()));
    table.put(item);
  }

  @Override
  public List<StudentProgress> progress(SessionId session) {
    return Query.of(table, Keys.session(session).pk())
        .startingWith(Keys.PROGRESS)
        .entities(StudentProgress.class);
  }

  /**
   * {@inheritDoc}
   *
   * @return {@code s3://<bucket>/reports/<session>.json}
   */
  @Override
  public String save(SessionReport report) {
    String key = key(report.session());
    s3.putObject(
        it -> it.bucket(bucket).key(key).contentType("application/json"),
        RequestBody.fromString(ItemCodec.json(report)));
    return "s3://" + bucket + "/" + key;
  }

  @Override
  public Optional<SessionReport> report(SessionId session) {
    try {
      String json = s3.getObjectAsBytes(it -> it.bucket(bucket).key(key(session))).asUtf8String();
      return Optional.of(ItemCodec.entity(json, SessionReport.class));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  private static String key(SessionId session) {
    return "reports/" + session + ".json";
  }
}
