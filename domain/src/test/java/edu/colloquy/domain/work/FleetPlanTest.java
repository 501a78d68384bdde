package edu.colloquy.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.work.FleetPlan.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetPlanTest {
  @ParameterizedTest(name = "{0} rooms: {1} bot-runners, {2} transcribers")
  @CsvSource({"1,1,1", "3,1,1", "4,2,1", "30,8,1", "31,8,2", "100,26,4"})
  void asManyWorkersAsRoomsAndConductorFill(int rooms, int bots, int streams) {
    FleetPlan plan = new FleetPlan(4, 30);
    assertThat(total(plan, rooms, Duty.BOT)).isEqualTo(bots);
    assertThat(total(plan, rooms, Duty.STREAM)).isEqualTo(streams);
  }

  @Test
  void aLaunchHasAtMostTen() {
    assertThat(new FleetPlan(4, 30).launches(100))
        .containsExactly(
            new Launch(Duty.STREAM, 4),
            new Launch(Duty.BOT, 10),
            new Launch(Duty.BOT, 10),
            new Launch(Duty.BOT, 6));
  }

  @Test
  void noRoomsNoWorkers() {
    assertThat(new FleetPlan(4, 30).launches(0)).isEmpty();
  }

  private static int total(FleetPlan plan, int rooms, Duty duty) {
    return plan.launches(rooms).stream()
        .filter(launch -> launch.duty() == duty)
        .mapToInt(Launch::count)
        .sum();
  }
}
