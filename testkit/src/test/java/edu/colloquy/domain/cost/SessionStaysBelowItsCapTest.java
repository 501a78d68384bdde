package edu.colloquy.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryCosts;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryOnce;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionStaysBelowItsCapTest {
  private final VirtualClock clock = new VirtualClock();
  private final InMemoryLeases leases = new InMemoryLeases(clock);
  private final InMemoryCosts costs = new InMemoryCosts(leases);
  private final RecordingNotifier notifier = new RecordingNotifier();
  private final InMemoryOnce once = new InMemoryOnce(clock);
  private final Bills bills = worker();
  private final Session session = capped("1.00");
  private final RoomMeter meter = new RoomMeter();
  private final Room room = new Room();

  private static final class Room implements MeteredRoom {
    final List<AvatarMode> limits = new ArrayList<>();

    @Override
    public AvatarMode mode() {
      return limits.isEmpty() ? AvatarMode.AVATAR : limits.getLast();
    }

    @Override
    public void limitTo(AvatarMode mode, String reason) {
      limits.add(mode);
    }
  }

  private Bills worker() {
    Tariff tariff =
        new Tariff(
            PriceList.published(),
            new PaidServices("lite", "nova-3", "aura-2", "gpt-4o-mini", "fargate-spot"));
    return new Bills(new Bills.Ports(tariff, costs, once, notifier, clock), Duration.ofHours(1));
  }

  private static Session capped(String usd) {
    return new Session(
        SessionId.next(),
        "prof_1",
        "Fourier series",
        Duration.ofMinutes(30),
        Optional.empty(),
        2,
        Samples.NOON,
        SessionStatus.LIVE,
        Optional.empty(),
        Samples.NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OpenRooms.AUTO,
        Optional.empty(),
        List.of(),
        AvatarMode.AVATAR,
        Optional.of(new BigDecimal(usd)));
  }

  private Lease lease(int number, String owner) {
    return leases
        .acquire(
            Samples.wanted(new RoomId(session.id(), number), Duty.STREAM, owner),
            Duration.ofMinutes(5))
        .orElseThrow();
  }

  /** An avatar runs for so much money: 10 cents a minute. */
  private void spend(int cents) {
    meter.count(CostItem.AVATAR, cents * 6_000L);
    bills.present();
  }

  private List<String> alerts() {
    return notifier.messages(ServerMessage.Alert.class).stream()
        .map(ServerMessage.Alert::detail)
        .toList();
  }

  @AfterEach
  void close() {
    bills.close();
  }

  @Test
  void theProfessorIsWarnedThenAvatarsAndThenVoicesLeave() {
    bills.open(session, lease(1, "a"), meter, room);
    spend(79);
    assertThat(alerts()).isEmpty();

    spend(1);
    spend(1);
    assertThat(alerts())
        .containsExactly(
            "The session has spent 0.80 of the 1.00 USD that it may. At the limit avatars leave,"
                + " and tutors go on by voice.");
    assertThat(room.limits).isEmpty();

    spend(19);
    assertThat(room.limits).containsOnly(AvatarMode.VOICE);
    spend(10);
    assertThat(room.limits.getLast()).isEqualTo(AvatarMode.TEXT);
    assertThat(alerts()).hasSize(3);
  }

  @Test
  void roomsOfOtherWorkersCountToo() {
    try (Bills other = worker()) {
      RoomMeter dear = new RoomMeter();
      dear.count(CostItem.AVATAR, 600_000);
      other.open(session, lease(2, "b"), dear, new Room());
      other.present();
    }
    bills.open(session, lease(1, "a"), meter, room);
    spend(1);
    assertThat(room.limits).containsExactly(AvatarMode.VOICE);
    assertThat(alerts()).as("the other worker has told").hasSize(1);
  }

  @Test
  void whatARoomCostsIsShownAsItGrowsAndAtItsEnd() {
    RoomBill bill = bills.open(session, lease(1, "a"), meter, room);
    spend(5);
    bills.present();
    assertThat(notifier.messages(ServerMessage.RoomCost.class))
        .singleElement()
        .satisfies(
            cost -> {
              assertThat(cost.usd()).isEqualTo(0.05);
              assertThat(cost.items()).containsEntry("avatar", 0.05);
            });
    assertThat(notifier.pushes().getFirst().audience())
        .as("what it costs is not the student's concern")
        .isInstanceOf(Audience.Watchers.class);
    meter.count(CostItem.TEXT_TO_SPEECH, 1_000);
    bills.close(bill);
    assertThat(notifier.messages(ServerMessage.RoomCost.class).getLast().usd()).isEqualTo(0.08);
    assertThat(costs.ofSession(session.id()).getFirst().usd()).isEqualTo(0.08);
  }

  @Test
  void whoTakesTheRoomOverCountsOnAndPaysForTheAvatarMeanwhile() {
    bills.open(session, lease(1, "a"), meter, room);
    spend(50);
    clock.advance(Duration.ofMinutes(1));
    RoomMeter next = new RoomMeter();
    bills.resume(new RoomId(session.id(), 1), next, Optional.of(Samples.NOON));
    assertThat(next.read().get(CostItem.AVATAR)).isBetween(360_000L, 361_000L);
  }
}
