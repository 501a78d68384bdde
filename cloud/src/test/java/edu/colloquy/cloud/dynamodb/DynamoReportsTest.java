package edu.colloquy.cloud.dynamodb;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.FakeAws;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.ReportRepositoryContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DynamoReportsTest extends ReportRepositoryContract {
  private FakeAws s3;
  private AwsClients clients;
  private DynamoReports reports;

  @BeforeEach
  void start() throws Exception {
    s3 = new FakeAws("");
    clients = new AwsClients(LocalDynamoDb.environment(Map.of("AWS_ENDPOINT_URL_S3", s3.url())));
    reports = new DynamoReports(LocalTable.create(new VirtualClock()), clients.s3(), "reports");
  }

  @AfterEach
  void stop() {
    clients.close();
    s3.close();
  }

  @Override
  protected ReportRepository reports() {
    return reports;
  }
}
