package edu.colloquy.contract.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsAreReadTest {
  @Test
  void aRoomIsAJob() {
    String body = json("{'v':1,'session_id':'s','room_id':'s-r1','task_token':'t'}");
    RoomJob job = new RoomJob(1, "s", "s-r1", "t");
    assertThat(RoomJob.parse(body)).isEqualTo(job);
    assertThat(Json.tree(Json.write(job))).isEqualTo(Json.tree(body));
  }

  @Test
  void commandsCarryTheirKind() {
    assertCommand(
        new WorkerCommand.CloseRoom(1, "s-r1", "t"),
        "{'kind':'close_room','v':1,'room_id':'s-r1','task_token':'t'}");
    assertCommand(
        new WorkerCommand.TriggerBreakout(1, "s-r1"),
        "{'kind':'trigger_breakout','v':1,'room_id':'s-r1'}");
    assertCommand(
        new WorkerCommand.ParticipantMatched(1, "s-r1"),
        "{'kind':'participant_matched','v':1,'room_id':'s-r1'}");
    assertCommand(
        new WorkerCommand.HearText(1, "s-r1", "m1", "Why?"),
        "{'kind':'hear_text','v':1,'room_id':'s-r1','message_id':'m1','text':'Why?'}");
    assertCommand(
        new WorkerCommand.Say(1, "s-r1", "m1", "Well done."),
        "{'kind':'say','v':1,'room_id':'s-r1','message_id':'m1','text':'Well done.'}");
  }

  @Test
  void audioTravelsAsBase64() {
    String body = Json.write(new WorkerCommand.HearAudio(1, "s-r1", new byte[] {0, 1, 2, -1}, 7));
    assertThat(Json.tree(body))
        .isEqualTo(
            Json.tree(
                json(
                    "{'kind':'hear_audio','v':1,'room_id':'s-r1','audio':'AAEC/w==',"
                        + "'sequence':7}")));
    assertThat(WorkerCommand.parse(body))
        .isInstanceOfSatisfying(
            WorkerCommand.HearAudio.class,
            heard -> assertThat(heard.audio()).containsExactly(0, 1, 2, -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'v':2,'session_id':'s','room_id':'r','task_token':'t'} | INVALID_FIELD | v",
        "{'session_id':'s','room_id':'r','task_token':'t'} | INVALID_FIELD | v",
        "{'v':'1','session_id':'s','room_id':'r','task_token':'t'} | INVALID_FIELD | v",
        "{'v':1,'room_id':'r','task_token':'t'} | MISSING_FIELD | session_id",
        "{'v':1,'session_id':'s','task_token':'t'} | MISSING_FIELD | room_id",
        "{'v':1,'session_id':'s','room_id':'r','task_token':''} | INVALID_FIELD | task_token",
        "{'v':1,'session_id':3,'room_id':'r','task_token':'t'} | INVALID_FIELD | session_id",
        "[] | INVALID_FIELD |",
        "{'v': | INVALID_JSON |",
      })
  void aRoomThatCannotBeReadSaysWhy(String body, ErrorCode code, String field) {
    assertRefused(() -> RoomJob.parse(json(body)), code, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind':'dance','v':1,'room_id':'r'} | UNKNOWN_TYPE | kind",
        "{'v':1,'room_id':'r'} | MISSING_FIELD | kind",
        "{'kind':'say','v':1,'room_id':'r','message_id':'m'} | MISSING_FIELD | text",
        "{'kind':'say','v':1,'room_id':'r','text':'t'} | MISSING_FIELD | message_id",
        "{'kind':'hear_text','v':9,'room_id':'r','message_id':'m','text':'t'} | INVALID_FIELD | v",
        "{'kind':'close_room','v':1,'task_token':'t'} | MISSING_FIELD | room_id",
        "{'kind':'hear_audio','v':1,'room_id':'r','sequence':1} | MISSING_FIELD | audio",
        "{'kind':'hear_audio','v':1,'room_id':'r','audio':'AA==','sequence':1} | INVALID_FIELD |"
            + " audio",
        "{'kind':'hear_audio','v':1,'room_id':'r','audio':'!','sequence':1} | INVALID_FIELD |"
            + " audio",
      })
  void aCommandThatCannotBeReadSaysWhy(String body, ErrorCode code, String field) {
    assertRefused(() -> WorkerCommand.parse(json(body)), code, field);
  }

  private static void assertCommand(WorkerCommand command, String body) {
    assertThat(WorkerCommand.parse(json(body))).isEqualTo(command);
    assertThat(Json.tree(Json.write(command))).isEqualTo(Json.tree(json(body)));
    assertThat(command.roomId()).isEqualTo("s-r1");
  }

  private static void assertRefused(Runnable read, ErrorCode code, String field) {
    ContractException refusal = catchThrowableOfType(ContractException.class, read::run);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.field()).as(refusal.getMessage()).isEqualTo(Optional.ofNullable(field));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }
}
