// livekit-client watches an avatar: node livekit-client.mjs <livekit_url> <token>
// Prints "playing" once both tracks are there, then what was seen and heard for four seconds.
import { perform } from './stage.mjs';

const [url, token] = process.argv.slice(2);

await perform(
  'livekit-client',
  async ({ url, token }) => {
    const { Room, RoomEvent } = client;
    const room = new Room();
    const tracks = {};
    const both = new Promise((resolve) =>
      room.on(RoomEvent.TrackSubscribed, (track, publication, participant) => {
        tracks[track.kind] = track;
        tracks.identity = participant.identity;
        tracks.name = participant.name;
        document.body.append(track.attach());
        if (tracks.audio && tracks.video) {
          resolve();
        }
      }),
    );
    const data = [];
    room.on(RoomEvent.DataReceived, (payload, participant, kind, topic) =>
      data.push({ topic, text: new TextDecoder().decode(payload) }),
    );
    await room.connect(url, token);
    await both;
    await tell('playing');

    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    context
      .createMediaStreamSource(new MediaStream([tracks.audio.mediaStreamTrack]))
      .connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    let level = 0;
    let hertz = 0;
    for (let i = 0; i < 40; i++) {
      await new Promise((done) => setTimeout(done, 100));
      analyser.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
      if (rms > level) {
        level = rms;
        analyser.getFloatFrequencyData(spectrum);
        hertz = (spectrum.indexOf(Math.max(...spectrum)) * context.sampleRate) / analyser.fftSize;
      }
    }
    await photograph('livekit-client.png');
    const stats = [...(await tracks.video.getRTCStatsReport()).values()];
    const video = stats.find((entry) => entry.type === 'inbound-rtp');
    const codec = stats.find((entry) => entry.id === video.codecId);
    await tell(
      JSON.stringify({
        identity: tracks.identity,
        name: tracks.name,
        level,
        hertz,
        framesDecoded: video.framesDecoded,
        width: video.frameWidth,
        height: video.frameHeight,
        codec: codec?.mimeType,
        data,
      }),
    );
    await room.disconnect();
  },
  { url, token },
);
