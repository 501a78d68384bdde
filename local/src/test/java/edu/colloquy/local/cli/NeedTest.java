package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NeedTest {
  @ParameterizedTest
  @CsvSource({
    "APT, type: sudo apt-get install -y openjdk-25-jdk-headless",
    "BREW, type: brew install openjdk@25",
    "WINGET, type: winget install EclipseAdoptium.Temurin.25.JDK",
    "ELSEWHERE, type: sdk install java 25-tem"
  })
  void saysTheLineForEverySourceOfPrograms(PackageSource source, String line) {
    assertThat(Need.JDK.cure(source)).isEqualTo(line);
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void hasALineOnEveryMachine(Need need) {
    for (PackageSource source : PackageSource.values()) {
      assertThat(need.cure(source)).matches("type: \\S+ .*\\S");
    }
  }
}
