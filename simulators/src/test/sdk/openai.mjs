// OpenAI's own SDK against the simulator, with nothing but its base URL changed. Prints one line of
// JSON for each interface.
import { writeFileSync } from "node:fs";
import OpenAI from "openai";

const [baseURL, apiKey, text, out] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const print = (name, value) => console.log(JSON.stringify({ name, value }));

const speech = await client.audio.speech.create({
  model: "gpt-4o-mini-tts", voice: "alloy", input: text, response_format: "pcm",
});
writeFileSync(`${out}/openai.pcm`, Buffer.from(await speech.arrayBuffer()));
print("speech", "openai.pcm");

const { data, usage } = await client.embeddings.create({
  model: "text-embedding-3-small",
  input: ["the slope of a line", "a line has a slope", "cats sleep all day"],
});
const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
print("dimensions", data[0].embedding.length);
print("tokens", usage.total_tokens);
print("near", dot(data[0].embedding, data[1].embedding) > dot(data[0].embedding, data[2].embedding));

try {
  await new OpenAI({ baseURL, apiKey: "wrong", maxRetries: 0 }).embeddings.create({
    model: "text-embedding-3-small", input: "x",
  });
} catch (error) {
  print("wrong key", `${error.status} ${error.code}`);
}
