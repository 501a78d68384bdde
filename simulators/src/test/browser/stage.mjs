// A page in headless Chromium with one npm package of this folder in it, as `client`. Used by the
// scripts beside it.
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const PAGE = '<!doctype html><title>viewer</title><script src="/client.js"></script>';

/** The package and what it stands on, as one script for a browser. */
async function bundle(packageName) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as client from '${packageName}'; globalThis.client = client;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

async function serve(script) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/client.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : PAGE);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/**
 * Runs a function in the page. What it gives to `tell` is printed, a line each; `photograph` keeps a
 * picture of the page.
 */
export async function perform(packageName, script, args) {
  const server = await serve(await bundle(packageName));
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
