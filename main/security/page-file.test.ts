import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPageFile } from './page-file.ts';

const root = mkdtempSync(join(tmpdir(), 'shiftdesk-page-'));
const folder = join(root, 'renderer');

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p nonce="__NONCE__">你好</p>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'void 0');
  writeFileSync(join(folder, 'secret.pem'), 'no type of ours');
  writeFileSync(join(root, 'outside.html'), 'not yours');
});

describe('a file of the page', () => {
  it('comes with its type, HTML as text that can take a nonce', async () => {
    expect(await readPageFile(folder, 'app://bundle/index.html?x#y')).toEqual({
      type: 'text/html; charset=utf-8',
      body: '<p nonce="__NONCE__">你好</p>',
    });
    const script = await readPageFile(folder, 'app://bundle/assets/index.js');
    expect(script?.type).toBe('text/javascript; charset=utf-8');
    expect(script?.body).toBeInstanceOf(Uint8Array);
  });

  it.each([
    'app://bundle/../outside.html',
    'app://bundle/%2e%2e/outside.html',
    'app://bundle/..%2foutside.html',
    'app://bundle/assets/..%2f..%2foutside.html',
    'app://bundle/..%5coutside.html',
    'app://bundle/%00',
    'app://bundle/%',
    'app://other/index.html',
    'app://bundle/',
    'app://bundle/assets',
    'app://bundle/absent.html',
    'app://bundle/secret.pem',
  ])('is not given for %s', async (url) => {
    expect(await readPageFile(folder, url)).toBeUndefined();
  });
});
