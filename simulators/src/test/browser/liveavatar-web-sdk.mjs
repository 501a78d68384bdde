// LiveAvatar's own web SDK holds a session: node liveavatar-web-sdk.mjs <apiUrl> <session token> <mode>
// Prints each event as it comes, then "done".
import { perform } from './stage.mjs';

const [apiUrl, token, mode] = process.argv.slice(2);

/** Two seconds of a tone: PCM16 mono 24 kHz. */
const tone = Int16Array.from({ length: 48000 }, (_, i) => 9000 * Math.sin(i * 0.2));
const pcm = Buffer.from(tone.buffer).toString('base64');

await perform(
  '@heygen/liveavatar-web-sdk',
  async ({ apiUrl, token, mode, pcm }) => {
    const { LiveAvatarSession, SessionEvent, AgentEventsEnum } = client;
    const session = new LiveAvatarSession(token, { apiUrl });
    const happened = (event) => new Promise((resolve) => session.once(event, resolve));
    for (const event of ['AVATAR_SPEAK_STARTED', 'AVATAR_TRANSCRIPTION', 'AVATAR_SPEAK_ENDED']) {
      session.on(AgentEventsEnum[event], (e) => tell(e.text ? `${event} ${e.text}` : event));
    }
    const ready = happened(SessionEvent.SESSION_STREAM_READY);
    await session.start();
    await ready;
    const video = document.body.appendChild(document.createElement('video'));
    session.attach(video);
    await video.play();
    await tell('ready');

    const say = () =>
      mode === 'LITE' ? session.repeatAudio(pcm) : session.repeat('Good morning, dear class.');
    let ended = happened(AgentEventsEnum.AVATAR_SPEAK_ENDED);
    say();
    await ended;

    const started = happened(AgentEventsEnum.AVATAR_SPEAK_STARTED);
    ended = happened(AgentEventsEnum.AVATAR_SPEAK_ENDED);
    say();
    await started;
    session.interrupt();
    await ended;
    await photograph(`liveavatar-web-sdk-${mode}.png`);
    const gone = happened(SessionEvent.SESSION_DISCONNECTED);
    await session.stop();
    await gone;
    await tell(`done, decoded ${video.getVideoPlaybackQuality().totalVideoFrames > 0}`);
  },
  { apiUrl, token, mode, pcm },
);
