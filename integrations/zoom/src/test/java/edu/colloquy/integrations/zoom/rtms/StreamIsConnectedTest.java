package edu.colloquy.integrations.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.domain.rtms.RtmsUtterance.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamIsConnectedTest {
  /** HMAC-SHA256 of "client,u/+==,s1" by "secret", as openssl computes it. */
  private static final String SIGNATURE =
      "8c0f5698626191113d09b809c3cc33aa749584a93402a7202a53f8ba119ec8fa";

  private final Wire wire = new Wire();

  @Test
  void handshakesGoOutInZoomsOrderAndMediaFlowAfterTheAck() {
    wire.connects();
    assertThat(wire.dialled).containsExactly("wss://sig/1", "wss://media/all");
    assertThat(wire.said)
        .extracting(RtmsRequest::body)
        .containsExactly(
            json(
                "{'msg_type':1,'protocol_version':1,'sequence':1,'meeting_uuid':'u/+==',"
                    + "'rtms_stream_id':'s1','signature':'"
                    + SIGNATURE
                    + "','buffer_data':true}"),
            json(
                "{'msg_type':5,'events':[{'event_type':2,'subscribe':true},"
                    + "{'event_type':3,'subscribe':true},{'event_type':4,'subscribe':true}]}"),
            json(
                "{'msg_type':3,'protocol_version':1,'sequence':1,'meeting_uuid':'u/+==',"
                    + "'rtms_stream_id':'s1','signature':'"
                    + SIGNATURE
                    + "','media_type':9,'payload_encryption':false,'media_params':{'audio':"
                    + "{'content_type':2,'sample_rate':1,'channel':1,'codec':1,'data_opt':2,'send_rate':100},"
                    + "'transcript':{'content_type':5,'src_language':9,'enable_lid':false}}}"),
            json("{'msg_type':7,'rtms_stream_id':'s1'}"));
    assertThat(wire.told).containsExactly(new RtmsEvent.Connected(true));
  }

  @Test
  void soundComesOnTheSameSocket() {
    wire.connects();
    wire.mediaSays(
        "{'msg_type':14,'content':{'user_id':7,'user_name':'Ann','data':'AAEC','length':3,"
            + "'timestamp':1738392033699}}");
    assertThat(wire.told.getLast())
        .isInstanceOfSatisfying(
            RtmsEvent.Sound.class,
            sound -> {
              assertThat(sound.pcm()).containsExactly(0, 1, 2);
              assertThat(sound.at()).isEqualTo(Instant.ofEpochMilli(1738392033699L));
            });
  }

  @Test
  void keepAlivesAreAnsweredWithTheirTimestampOnTheSocketTheyCameOn() {
    wire.connects();
    wire.said.clear();
    wire.signalingSays("{'msg_type':12,'timestamp':11}");
    wire.mediaSays("{'msg_type':12,'timestamp':12}");
    assertThat(wire.said)
        .containsExactly(new RtmsRequest.KeepAliveAnswer(11), new RtmsRequest.KeepAliveAnswer(12));
  }

  @ParameterizedTest
  @CsvSource({"16778240", "'\"16778240\"'"})
  void wordsAreToldWhetherAUserIsANumberOrAText(String userId) {
    wire.connects();
    wire.mediaSays(
        "{'msg_type':17,'content':{'user_id':"
            + userId
            + ",'user_name':'Ann','start_time':1000,'end_time':2000,'timestamp':1500,"
            + "'language':9,'data':'Größe'}}");
    assertThat(wire.told.getLast())
        .isEqualTo(
            new RtmsEvent.Said(
                new RtmsUtterance(
                    "s1",
                    "16778240",
                    "Ann",
                    Instant.ofEpochMilli(1000),
                    Instant.ofEpochMilli(2000),
                    Instant.ofEpochMilli(1500),
                    "Größe",
                    Change.NEW,
                    Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({"0,NEW", "1,NEW", "2,UPDATED", "3,DELETED"})
  void correctionsAreToldWithTheirSentence(int attribute, Change change) {
    wire.connects();
    wire.mediaSays(
        "{'msg_type':17,'content':{'user_id':7,'timestamp':1500,'data':'x','attribute':"
            + attribute
            + ",'sentence_id':44}}");
    assertThat(((RtmsEvent.Said) wire.told.getLast()).utterance())
        .satisfies(said -> assertThat(said.change()).isEqualTo(change))
        .satisfies(said -> assertThat(said.id()).isEqualTo("s1-7-s44"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void eachRefusalIsTriedAgainOrEndsTheStreamByItsName(StatusCode status) {
    int code = status.ordinal();
    wire.signalingOpens();
    wire.signalingSays("{'msg_type':2,'status_code':" + code + ",'reason':'because'}");
    if (status.passes()) {
      wire.pass(Duration.ofSeconds(3));
      assertThat(wire.dialled).containsExactly("wss://sig/1", "wss://sig/2");
      assertThat(wire.told.getLast()).isInstanceOf(RtmsEvent.Interrupted.class);
    } else {
      assertThat(wire.ended().failed()).isTrue();
      assertThat(wire.ended().reason())
          .contains("signaling handshake", status.name(), "(" + code + ", \"because\"): ");
    }
  }

  @Test
  void aWrongSignatureSaysWhichSecretsToCheck() {
    wire.signalingOpens();
    wire.signalingSays("{'msg_type':2,'status_code':3,'reason':''}");
    assertThat(wire.ended().reason()).contains("ZOOM_RTMS_CLIENT_SECRET");
  }

  @Test
  void aRefusedMediaHandshakeEndsTheStreamToo() {
    wire.signalingOpens();
    wire.signalingAnswers();
    wire.mediaOpens();
    wire.mediaSays("{'msg_type':4,'status_code':3,'reason':''}");
    assertThat(wire.ended().reason())
        .contains("media handshake", "INVALID_SIGNATURE", "ZOOM_RTMS_CLIENT_ID");
    assertThat(wire.closed).contains(wire.signalingSocket(), wire.mediaSocket());
  }

  @Test
  void aStatusThatZoomAddsLaterEndsTheStreamByItsNumber() {
    wire.signalingOpens();
    wire.signalingSays("{'msg_type':2,'status_code':77,'reason':'new'}");
    assertThat(wire.ended().reason()).contains("status 77, \"new\"");
  }

  @Test
  void withoutTheScopeOfTranscriptsThereIsSoundAlone() {
    wire.signalingOpens();
    wire.signalingSays(
        "{'msg_type':2,'status_code':0,'media_server':{'server_urls':{'audio':'wss://a'}}}");
    assertThat(wire.dialled).endsWith("wss://a");
    wire.mediaOpens();
    wire.mediaAnswers();
    assertThat(mediaType(2)).isEqualTo(1);
    assertThat(wire.told).containsExactly(new RtmsEvent.Connected(false));
  }

  @Test
  void aMediumThatTheHandshakeIsRefusedForIsDoneWithout() {
    wire.signalingOpens();
    wire.signalingAnswers();
    wire.mediaOpens();
    wire.mediaSays("{'msg_type':4,'status_code':12,'reason':''}");
    wire.mediaOpens();
    assertThat(mediaType(3)).isEqualTo(1);
    wire.mediaSays("{'msg_type':4,'status_code':9,'reason':''}");
    assertThat(wire.ended().reason())
        .contains("media handshake", "AUDIO_NOT_SUPPORTED", "meeting:read:meeting_audio");
  }

  @Test
  void aStreamWithNeitherScopeSaysWhichToAdd() {
    wire.signalingOpens();
    wire.signalingSays(
        "{'msg_type':2,'status_code':0,'media_server':{'server_urls':{'video':'wss://v'}}}");
    assertThat(wire.ended().failed()).isTrue();
    assertThat(wire.ended().reason())
        .contains("meeting:read:meeting_transcript", "meeting:read:meeting_audio");
  }

  private int mediaType(int said) {
    return wire.said.get(said).body().path("media_type").asInt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"msg_type\":", "[]", "{}", "{\"msg_type\":\"two\"}", ""})
  void whatIsNoMessageIsRefused(String frame) {
    assertThatThrownBy(() -> RtmsMessage.parse(frame, "s1")).isInstanceOf(ContractException.class);
  }

  @Test
  void messagesOfNoConcernChangeNothing() {
    wire.connects();
    wire.told.clear();
    wire.signalingSays("{'msg_type':9,'rtms_session_id':'x','state':2}");
    wire.signalingSays("{'msg_type':6,'event':{'event_type':3,'participants':[]}}");
    wire.mediaSays("{'msg_type':27}");
    assertThat(wire.told).isEmpty();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.tree(text.replace('\'', '"'));
  }
}
