package edu.colloquy.local.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
  @Test
  void isContentWhereOnlyLaterThingsAreMissing() {
    Doctor.Report report =
        examine(Finding.there("JDK 25", "25.0.1"), Finding.notNeededYet("Manim", "type: x"));

    assertThat(report.healthy()).isTrue();
    assertThat(report.lines()).anyMatch(line -> line.contains("All that is needed is there"));
  }

  @Test
  void saysWhatToTypeForWhatIsMissing() {
    Doctor.Report report =
        examine(
            Finding.there("JDK 25", "25.0.1"),
            Finding.missing("Maven", "not found", "type: sudo apt-get install -y maven"));

    assertThat(report.healthy()).isFalse();
    assertThat(report.lines())
        .contains("@|red missing|@  Maven   not found  type: sudo apt-get install -y maven");
  }

  @Test
  void findsTheJdkThatItRunsOn() {
    assertThat(Java.look().state()).isEqualTo(Finding.State.THERE);
    assertThat(Loopback.look().state()).isEqualTo(Finding.State.THERE);
  }

  private static Doctor.Report examine(Finding... findings) {
    return new Doctor(List.of(findings).stream().map(it -> (Check) () -> it).toList()).examine();
  }
}
