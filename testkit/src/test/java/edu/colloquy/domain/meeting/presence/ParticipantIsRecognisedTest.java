package edu.colloquy.domain.meeting.presence;

import static edu.colloquy.domain.meeting.presence.Classroom.guest;
import static edu.colloquy.domain.meeting.presence.Classroom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ServerMessage.Guess;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantIsRecognisedTest {
  private final Classroom classroom = new Classroom();
  private final String key = "colloquy:" + classroom.session.id().value().substring(4) + ":";

  private Trust trust(Person person) {
    return ((Identity.Student) classroom.identity(person)).trust();
  }

  private String student(Person person) {
    return ((Identity.Student) classroom.identity(person)).room().studentId();
  }

  @Test
  void byTheSurestThingTheyCarry() {
    Person all = Person.of("/1==", "Cleo Ruiz", "BEN@example.edu", key + "stu:1");
    assertThat(student(all)).isEqualTo("stu_1");
    assertThat(trust(all)).isEqualTo(Trust.CUSTOMER_KEY);
    Person signedIn = Person.of("/2==", "Cleo Ruiz", "BEN@example.edu", "somebody else's key");
    assertThat(student(signedIn)).isEqualTo("stu_2");
    assertThat(trust(signedIn)).isEqualTo(Trust.EMAIL);
    assertThat(student(guest("Cleo Ruiz"))).isEqualTo("stu_3");
    assertThat(trust(guest("Cleo Ruiz"))).isEqualTo(Trust.NAME);
  }

  @Test
  void amongOurOwn() {
    assertThat(classroom.identity(classroom.bot(2)))
        .isEqualTo(new Identity.Bot(new RoomId(classroom.session.id(), 2)));
    assertThat(classroom.identity(Person.of("/c==", "Host", "", key + "conductor")))
        .isEqualTo(new Identity.Conductor());
    assertThat(classroom.identity(Person.of("/p==", "Emmy", "Noether@example.edu", "")))
        .isEqualTo(new Identity.Professor());
    assertThat(CustomerKey.parse("colloquy:abc:bot:x")).isEmpty();
    assertThat(CustomerKey.parse("")).as("a key that anybody may have sent").isEmpty();
    CustomerKey longest = new CustomerKey.Student(new RoomId(classroom.session.id(), 1000));
    assertThat(longest.text()).hasSizeLessThanOrEqualTo(36);
    assertThat(CustomerKey.parse(longest.text())).contains(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace",
    "ada LOVELACE",
    "'Lovelace, Ada'",
    "Ada Lovelace (she/her)",
    "Áda Lóvelace",
    "'  Ada   Lovelace [phone] '"
  })
  void byTheirNameHoweverTheySpellIt(String name) {
    assertThat(student(guest(name))).isEqualTo("stu_1");
  }

  @ParameterizedTest
  @CsvSource({"Ada, stu_1", "Benjamin Bitdidle, stu_2", "Cleos iPad Ruiz, stu_3"})
  void orElseIsGuessedAt(String name, String student) {
    classroom.happens(Kind.JOINED, guest(name), 1);
    assertThat(classroom.seen(guest(name)).studentId()).isEmpty();
    assertThat(classroom.seen(guest(name)).guess().map(Guess::studentId)).contains(student);
  }

  @Test
  void orNotAtAll() {
    classroom.happens(Kind.JOINED, guest("iPhone"), 1);
    assertThat(classroom.seen(guest("iPhone")).guess()).isEmpty();
  }

  @Test
  void orIsTheOnlyOneWhoIsMissing() {
    classroom.happens(Kind.JOINED, signedIn("Ada"), 1);
    classroom.happens(Kind.JOINED, signedIn("Ben"), 2);
    classroom.happens(Kind.JOINED, guest("iPhone"), 3);
    assertThat(classroom.seen(guest("iPhone")).guess().map(Guess::studentId)).contains("stu_3");
  }

  @Test
  void unlessSomebodyOfThatNameIsThereAlready() {
    classroom.happens(Kind.JOINED, signedIn("Ada"), 1);
    Person namesake = guest("Ada Lovelace");
    classroom.happens(Kind.JOINED, namesake, 2);
    assertThat(classroom.seen(namesake).studentId()).isEmpty();
    classroom.happens(Kind.LEFT, signedIn("Ada"), 3);
    Person later = Person.of("/later==", "Ada Lovelace", "", "");
    classroom.happens(Kind.JOINED, later, 4);
    assertThat(classroom.seen(later).studentId()).contains("stu_1");
  }

  @Test
  void whenTheyTakeTheirOwnName() {
    Person before = guest("iPhone");
    classroom.happens(Kind.JOINED, before, 1);
    Person renamed = Person.of(before.participantUuid(), "Ada Lovelace", "", "");
    classroom.happens(Kind.ENTERED_ROOM, renamed, Classroom.ADAS_ROOM, 2);
    assertThat(classroom.seen(renamed).studentId()).contains("stu_1");
  }

  @Test
  void onceTheProfessorSaysWhoTheyAre() {
    Person phone = guest("iPhone");
    classroom.happens(Kind.JOINED, phone, 1);
    assertThat(classroom.matched(phone, "stu_3").expectedRoomId()).contains(classroom.room(3));
    assertThat(trust(phone)).isEqualTo(Trust.CONFIRMED);
    assertThat(classroom.pushed().getLast()).isEqualTo(classroom.seen(phone));
    classroom.happens(Kind.LEFT, phone, 5);
    Person back = Person.of("/back==", "iPhone", "", "");
    classroom.happens(Kind.JOINED, back, 9);
    assertThat(classroom.seen(back).studentId()).contains("stu_3");
  }

  @Test
  void andThenNobodyElseIsTakenForThem() {
    Person namesake = guest("Cleo Ruiz");
    Person phone = guest("iPhone");
    classroom.happens(Kind.JOINED, namesake, 1);
    classroom.happens(Kind.JOINED, phone, 2);
    classroom.matched(phone, "stu_3");
    assertThat(classroom.seen(namesake).studentId()).isEmpty();
    assertThat(classroom.pushed()).contains(classroom.seen(namesake));
  }

  @Test
  void andTheConductorIsToldToSendThemToTheirRoom() {
    Person phone = guest("iPhone");
    classroom.happens(Kind.JOINED, phone, 1);
    classroom.matched(phone, "stu_3");
    assertThat(classroom.told).as("nobody conducts yet; who does reads it").isEmpty();
    RoomId mainSession = RoomId.mainSession(classroom.session.id());
    classroom.leases.acquire(
        Samples.wanted(mainSession, Duty.BOT, "worker-1"), Duration.ofMinutes(1));
    classroom.matched(phone, "stu_3");
    assertThat(classroom.told)
        .containsExactly(new WorkerCommand.ParticipantMatched(1, mainSession.toString()));
  }

  @Test
  void whoHasTheNameOfSomebodyWhoIsStillThereIsThemOnceTheyAreGone() {
    Person lost = guest("Ada Lovelace");
    Person back = Person.of("/back==", "Ada Lovelace", "", "");
    classroom.happens(Kind.JOINED, lost, 1);
    classroom.happens(Kind.JOINED, back, 30);
    assertThat(classroom.seen(back).studentId()).as("Zoom has not told of the loss").isEmpty();
    classroom.happens(Kind.LEFT, lost, 29);
    assertThat(classroom.seen(back).studentId()).contains("stu_1");
    assertThat(classroom.pushed().getLast()).isEqualTo(classroom.seen(back));
  }

  @Test
  void butTheProfessorNamesNobodyWhoIsNotThere() {
    classroom.happens(Kind.JOINED, guest("iPhone"), 1);
    assertRefused(guest("iPhone"), "stu_9", "student_id");
    assertRefused(guest("Nobody"), "stu_1", "participant_uuid");
    assertRefused(classroom.bot(1), "stu_1", "participant_uuid");
    classroom.happens(Kind.JOINED, classroom.bot(1), 1);
    assertRefused(classroom.bot(1), "stu_1", "participant_uuid");
  }

  @Test
  void andBotsAndTheProfessorAreNotShown() {
    classroom.happens(Kind.JOINED, classroom.bot(1), 1);
    classroom.happens(Kind.JOINED, Person.of("/c==", "Host", "", key + "conductor"), 1);
    classroom.happens(Kind.JOINED, guest("Emmy Noether Prof"), 1);
    assertThat(classroom.everybody()).isEmpty();
    assertThat(classroom.pushed()).isEmpty();
    assertThat(classroom.presence.participants(classroom.session.id()))
        .as("but kept for the conductor")
        .extracting(it -> it.person().participantUuid())
        .contains("/bot-1==");
  }

  private void assertRefused(Person who, String student, String field) {
    assertThatThrownBy(() -> classroom.matched(who, student))
        .isInstanceOfSatisfying(
            ContractException.class, it -> assertThat(it.field()).isEqualTo(Optional.of(field)));
  }
}
