import fs from 'node:fs';
import { PlainError, step } from '../terminal/progress.mjs';
import { inRoot, root } from '../terminal/root.mjs';
import { fingerprint, isFresh, writeStamp } from './stamp.mjs';

/** @param {string} name */
const stampOf = (name) => inRoot('out', '.stamp', name.replace(/\W+/g, '-'));

/** @param {import('./parts.mjs').Part} part */
async function buildPart({ name, inputs, outputs, build }) {
  const files = outputs.map((output) => inRoot('out', output));
  const print = fingerprint(root, inputs);
  if (isFresh(stampOf(name), print, files)) return;
  fs.rmSync(stampOf(name), { force: true });
  await step(`Building the ${name}`, async () => {
    const { code, output } = await build();
    const missing = files.filter((file) => !fs.existsSync(file));
    if (code === 0 && missing.length === 0) return;
    const gone = missing.length > 0 ? `\nThe build did not produce ${missing.join(', ')}.` : '';
    throw new PlainError(`${output}${gone}\nThe ${name} could not be built.`);
  });
  writeStamp(stampOf(name), print);
}

/**
 * Builds what has changed.
 * @param {{ only?: string[] }} [options] names of parts; all without it
 */
export async function buildAll({ only } = {}) {
  const { parts } = await import('./parts.mjs');
  for (const part of parts) {
    if (!only || only.includes(part.name)) await buildPart(part);
  }
}

/** Whoever writes into out/ by other means says so, and the next build starts from the sources. */
export function forgetBuilds() {
  fs.rmSync(inRoot('out', '.stamp'), { recursive: true, force: true });
}
