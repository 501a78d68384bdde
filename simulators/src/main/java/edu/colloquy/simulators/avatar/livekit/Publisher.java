package edu.colloquy.simulators.avatar.livekit;

import edu.colloquy.simulators.avatar.picture.TalkingHead;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;

/**
 * The avatar as a participant of its room.
 *
 * @param identity who it is; LiveAvatar's own SDK looks for {@code heygen}
 * @param name whom it looks like
 * @param sid its id in the room
 * @param audioSid the id of its voice
 * @param videoSid the id of its picture
 */
record Publisher(String identity, String name, String sid, String audioSid, String videoSid) {

  static Publisher of(String identity, String name) {
    return new Publisher(identity, name, Sid.participant(), Sid.track(), Sid.track());
  }

  /** The stream of the voice in SDP: LiveKit tells there whose it is. */
  String audioStream() {
    return sid + "|" + audioSid;
  }

  /** The stream of the picture in SDP. */
  String videoStream() {
    return sid + "|" + videoSid;
  }

  ParticipantInfo info() {
    return ParticipantInfo.newBuilder()
        .setSid(sid)
        .setIdentity(identity)
        .setName(name)
        .setState(ParticipantInfo.State.ACTIVE)
        .setJoinedAt(System.currentTimeMillis() / 1000)
        .setIsPublisher(true)
        .addTracks(audio())
        .addTracks(video())
        .build();
  }

  TrackInfo audio() {
    return TrackInfo.newBuilder()
        .setSid(audioSid)
        .setName("voice")
        .setType(TrackType.AUDIO)
        .setSource(TrackSource.MICROPHONE)
        .setMimeType("audio/opus")
        .setStream("camera")
        .build();
  }

  TrackInfo video() {
    return TrackInfo.newBuilder()
        .setSid(videoSid)
        .setName("picture")
        .setType(TrackType.VIDEO)
        .setSource(TrackSource.CAMERA)
        .setMimeType("video/vp8")
        .setWidth(TalkingHead.WIDTH)
        .setHeight(TalkingHead.HEIGHT)
        .setStream("camera")
        .build();
  }
}
