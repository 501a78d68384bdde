package edu.colloquy.testkit.memory;

import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.testkit.contracts.ReportRepositoryContract;

/** Reports in memory keep the contract. */
class InMemoryReportsTest extends ReportRepositoryContract {
  private final InMemoryReports reports = new InMemoryReports();

  @Override
  protected ReportRepository reports() {
    return reports;
  }
}
