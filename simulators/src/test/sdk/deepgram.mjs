// Deepgram's own SDK against the simulator, with nothing but its URLs changed. Prints one line of
// JSON for each interface: what it heard, or where it put what was spoken.
import { readFileSync, writeFileSync } from "node:fs";
import { DeepgramClient } from "@deepgram/sdk";

const [url, key, pcmFile, wavFile, text, out] = process.argv.slice(2);
const ws = url.replace("http", "ws");
const client = new DeepgramClient({
  apiKey: key,
  environment: { base: url, production: ws, agent: ws, agentRest: url },
});
const pcm = readFileSync(pcmFile);

const print = (name, value) => console.log(JSON.stringify({ name, value }));

async function opened(socket) {
  socket.connect();
  await socket.waitForOpen();
  return socket;
}

function sendAll(socket) {
  for (let at = 0; at < pcm.length; at += 2560) {
    socket.sendMedia(pcm.subarray(at, at + 2560));
  }
}

async function nova() {
  const socket = await client.listen.v1.connect({
    model: "nova-3", encoding: "linear16", sample_rate: 16000, interim_results: "true",
    punctuate: "true", endpointing: 300, keyterm: ["slope"], reconnectAttempts: 0,
  });
  const heard = [];
  const closed = new Promise((resolve) => socket.on("close", (event) => resolve(event.code)));
  socket.on("message", (message) => {
    if (message.type === "Results" && message.is_final) {
      heard.push(message.channel.alternatives[0].transcript);
    }
  });
  await opened(socket);
  socket.sendKeepAlive({ type: "KeepAlive" });
  sendAll(socket);
  socket.sendCloseStream({ type: "CloseStream" });
  print("nova close", await closed);
  print("nova", heard.filter(Boolean).join(" "));
}

async function flux() {
  const socket = await client.listen.v2.connect({
    model: "flux-general-en", encoding: "linear16", sample_rate: 16000,
    eager_eot_threshold: 0.4, reconnectAttempts: 0,
  });
  const events = [];
  const ended = new Promise((resolve) => {
    socket.on("message", (message) => {
      if (message.type === "TurnInfo" && message.event !== "Update") {
        events.push(message.event);
        if (message.event === "EndOfTurn") {
          resolve(message.transcript);
        }
      }
    });
  });
  await opened(socket);
  socket.sendConfigure({ type: "Configure", thresholds: { eot_timeout_ms: 3000 } });
  sendAll(socket);
  print("flux", await ended);
  print("flux events", events);
  socket.sendCloseStream({ type: "CloseStream" });
  socket.close();
}

async function recorded() {
  const answer = await client.listen.v1.media.transcribeFile(readFileSync(wavFile), {
    model: "nova-3", punctuate: true, utterances: true,
  });
  print("recorded", answer.results.channels[0].alternatives[0].transcript);
  print("utterances", answer.results.utterances.length);
}

async function aura() {
  const answer = await client.speak.v1.audio.generate({
    text, model: "aura-2-thalia-en", encoding: "linear16", container: "none", sample_rate: 24000,
  });
  writeFileSync(`${out}/aura.pcm`, Buffer.from(await answer.arrayBuffer()));
  print("aura", "aura.pcm");
}

async function auraSocket() {
  const socket = await client.speak.v1.connect({
    model: "aura-2-thalia-en", encoding: "linear16", sample_rate: 24000, reconnectAttempts: 0,
  });
  const pieces = [];
  const flushed = new Promise((resolve) => {
    socket.on("message", (message) => {
      if (message.type === "Flushed") {
        resolve();
      } else if (typeof message.arrayBuffer === "function") {
        pieces.push(message.arrayBuffer());
      }
    });
  });
  await opened(socket);
  socket.sendText({ type: "Speak", text });
  socket.sendFlush({ type: "Flush" });
  await flushed;
  const bytes = (await Promise.all(pieces)).map((piece) => Buffer.from(piece));
  writeFileSync(`${out}/aura-socket.pcm`, Buffer.concat(bytes));
  print("aura socket", "aura-socket.pcm");
  socket.sendClose({ type: "Close" });
  socket.close();
}

async function wrongKey() {
  const stranger = new DeepgramClient({
    apiKey: "wrong",
    environment: { base: url, production: ws, agent: ws, agentRest: url },
    maxRetries: 0,
  });
  try {
    await stranger.manage.v1.projects.list();
    print("wrong key", 200);
  } catch (error) {
    print("wrong key", error.statusCode);
  }
}

await nova();
await flux();
await recorded();
await aura();
await auraSocket();
await wrongKey();
print("projects", (await client.manage.v1.projects.list()).projects[0].name);
process.exit(0);
