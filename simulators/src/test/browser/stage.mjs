// A page in headless Chromium that has the npm packages of this folder, and the sound and picture
// of what it plays measured. Used by the scripts beside it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const PAGE = `<!doctype html><title>viewer</title>
<script type="importmap">{"imports": {
  "livekit-client": "/node_modules/livekit-client/dist/livekit-client.esm.mjs"
}}</script>`;

const TYPES = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript' };

/** Serves a page and this folder's packages on loopback. */
async function serve() {
  const server = createServer(async (request, response) => {
    try {
      const path = new URL(request.url, 'http://localhost').pathname;
      const body = path === '/' ? PAGE : await readFile(new URL(`.${path}`, import.meta.url));
      const type = path === '/' ? 'html' : path.split('.').pop();
      response.writeHead(200, { 'content-type': TYPES[type] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Runs a script in a page; what it says with `tell` is printed, a line each. */
export async function perform(script, args) {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(message.text()));
    page.on('pageerror', (error) => console.error(String(error)));
    await page.exposeFunction('tell', (line) => console.log(line));
    await page.exposeFunction('photograph', async (path) => void (await page.screenshot({ path })));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(script, args);
  } finally {
    await browser.close();
    server.close();
  }
}
