import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ChatView } from '../../../contract/http/chat.ts';
import { SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import type { App } from '../../app-parts.ts';
import { buildApp } from '../../build-app.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { readRow } from '../../db/rows.ts';
import { openLog } from '../../http/log.ts';
import { Sessions } from '../../modules/session/sessions.ts';
import { systemRandom } from '../../random.ts';
import { SecretBox } from '../../secrets/secret-box.ts';
import { chatModule } from './chat-routes.ts';
import { customerPages } from './customer-pages.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let app: App;
let origin: string;
let pages: string;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson());
  pages = await mkdtemp(path.join(tmpdir(), 'shiftdesk-pages-'));
  await mkdir(path.join(pages, 'assets'));
  await writeFile(path.join(pages, 'index.html'), '<!doctype html><title>Chat</title>');
  await writeFile(path.join(pages, 'assets', 'index-1a2b.js'), 'export {};');
  const { db, centre, clock } = test;
  const sessions = new Sessions({ db, clock, random: systemRandom });
  const log = openLog({ write: () => {} });
  const parts = {
    db,
    centre,
    clock,
    random: systemRandom,
    log,
    sessions,
    secrets: new SecretBox(Buffer.alloc(32)),
    pageOrigins: [],
  };
  app = await buildApp(parts, [chatModule, customerPages(pages)]);
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await test.close();
  await place.drop();
  await rm(pages, { recursive: true });
});

async function start(): Promise<{ id: string; token: string }> {
  const asked = {
    interactionId: systemRandom.id(),
    messageId: systemRandom.id(),
    queueId: 'general',
    name: 'Ann',
  };
  const response = await app.inject({
    method: 'POST',
    url: '/chat/interactions',
    payload: { ...asked, language: 'en', text: 'Hello' },
  });
  return { id: asked.interactionId, token: response.json<{ token: string }>().token };
}

const line = (id: string, token: string) =>
  new WebSocket(`${origin.replace('http', 'ws')}/chat/interactions/${id}/live?token=${token}`);

async function frame(socket: WebSocket): Promise<ChatView> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data)) as ChatView;
}

it('shows the conversation over a socket, and notes what has arrived at the page', async () => {
  const { id, token } = await start();
  const socket = line(id, token);
  expect((await frame(socket)).messages.map(({ text }) => text)).toEqual(['Hello']);
  const changed = frame(socket);
  await test.as('li', 'interaction.accept', { interactionId: id });
  await test.as('li', 'interaction.postMessage', { interactionId: id, messageId: `${id}-1`, text: 'Hi' });
  expect((await changed).state).toBe('connected');
  test.clock.pass(SECOND);
  socket.send(JSON.stringify({ delivered: [`${id}-1`] }));
  await vi.waitFor(async () =>
    expect((await readRow(test.db, 'message', `${id}-1`))?.deliveredAt).toBe(test.clock.now()),
  );
  socket.close();
  await once(socket, 'close');
});

it('hangs up on a token that opens nothing, and on frames that are none', async () => {
  const { id, token } = await start();
  const [code] = await once(line(id, 'x'.repeat(43)), 'close');
  expect(code).toBe(4401);
  const socket = line(id, token);
  await frame(socket);
  socket.send('{"delivered":"everything"}');
  expect((await once(socket, 'close'))[0]).toBe(1008);
});

it('serves the page under a policy that lets it run its own files only', async () => {
  const page = await app.inject('/chat/');
  expect(page.body).toContain('<title>Chat</title>');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect((await app.inject('/chat/assets/index-1a2b.js')).headers['cache-control']).toContain('immutable');
  expect((await app.inject('/chat')).headers.location).toBe('/chat/');
  expect((await app.inject('/chat/../package.json')).statusCode).toBe(404);
});
