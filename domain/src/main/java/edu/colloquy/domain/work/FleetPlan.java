package edu.colloquy.domain.work;

import java.util.ArrayList;
import java.util.List;

/**
 * How many workers a session asks for: as many as its rooms fill, in launches of at most ten, which
 * is what ECS takes in one RunTask call.
 *
 * @param slotsPerBotRunner rooms that one bot-runner holds
 * @param slotsPerTranscriber rooms that one transcriber holds
 */
public record FleetPlan(int slotsPerBotRunner, int slotsPerTranscriber) {
  private static final int MOST_PER_LAUNCH = 10;

  /** So many workers of one kind, launched by one call. */
  public record Launch(Duty duty, int count) {}

  /** The launches for a number of rooms, and the conductor, who takes a bot-runner's slot too. */
  public List<Launch> launches(int rooms) {
    List<Launch> launches = new ArrayList<>();
    add(launches, Duty.STREAM, rooms, slotsPerTranscriber);
    add(launches, Duty.BOT, rooms == 0 ? 0 : rooms + 1, slotsPerBotRunner);
    return launches;
  }

  private static void add(List<Launch> launches, Duty duty, int rooms, int slots) {
    int workers = Math.ceilDiv(rooms, slots);
    for (int left = workers; left > 0; left -= MOST_PER_LAUNCH) {
      launches.add(new Launch(duty, Math.min(left, MOST_PER_LAUNCH)));
    }
  }
}
