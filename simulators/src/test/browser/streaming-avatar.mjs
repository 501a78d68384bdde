// HeyGen's SDK of the Interactive Avatar holds a session: node streaming-avatar.mjs <basePath> <token>
// Prints each event as it comes, then "done".
import { perform } from './stage.mjs';

const [basePath, token] = process.argv.slice(2);

await perform(
  '@heygen/streaming-avatar',
  async ({ basePath, token }) => {
    // The SDK knows no other scheme and port for its chat socket than HeyGen's own.
    const Original = WebSocket;
    globalThis.WebSocket = class extends Original {
      constructor(url, ...more) {
        const real = String(url);
        const chat = real.includes('/v1/ws/streaming.chat');
        super(
          chat ? real.replace(/^wss:\/\/[^/]+/, basePath.replace('http', 'ws')) : real,
          ...more,
        );
      }
    };
    const { default: StreamingAvatar, StreamingEvents, TaskType, TaskMode } = client;
    const avatar = new StreamingAvatar({ token, basePath });
    const happened = (event) =>
      new Promise((resolve) => avatar.on(event, (e) => resolve(e.detail)));
    const words = [];
    avatar.on(StreamingEvents.AVATAR_TALKING_MESSAGE, (e) => words.push(e.detail.message));
    for (const event of ['AVATAR_START_TALKING', 'AVATAR_STOP_TALKING', 'STREAM_DISCONNECTED']) {
      avatar.on(StreamingEvents[event], () => tell(event));
    }
    const ready = happened(StreamingEvents.STREAM_READY);
    await avatar.createStartAvatar({ avatarName: 'Prof. Gauss', quality: 'low' });
    const video = document.body.appendChild(document.createElement('video'));
    video.srcObject = await ready;
    await video.play();
    await tell('ready');

    const speak = (text) =>
      avatar.speak({ text, taskType: TaskType.REPEAT, taskMode: TaskMode.ASYNC });
    let stopped = happened(StreamingEvents.AVATAR_STOP_TALKING);
    await speak('Good morning, dear class.');
    await stopped;
    await tell(`said ${words.join(' ')}`);

    const started = happened(StreamingEvents.AVATAR_START_TALKING);
    stopped = happened(StreamingEvents.AVATAR_STOP_TALKING);
    await speak('This is a long sentence of which nobody will hear the second half today.');
    await started;
    await avatar.interrupt();
    await stopped;
    await photograph('streaming-avatar.png');
    const gone = happened(StreamingEvents.STREAM_DISCONNECTED);
    await avatar.stopAvatar();
    await gone;
    await tell(`done, decoded ${video.getVideoPlaybackQuality().totalVideoFrames > 0}`);
  },
  { basePath, token },
);
