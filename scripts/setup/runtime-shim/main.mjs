// Stands in for the default_app.asar that an official Electron runtime carries: `electron [options] <app>`
// starts the app in that folder or file. An ES module with top-level await, because Electron holds `ready`
// back until it has run; the app may then still register its privileged protocols.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function readArguments() {
  const preloads = [];
  const rest = process.argv.slice(1);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-v' || word === '--version') return { version: true, preloads };
    if (word === '-r' || word === '--require') preloads.push(rest.shift());
    else if (!word.startsWith('-')) return { target: path.resolve(word), preloads };
  }
  return { preloads };
}

function describe(target) {
  if (!fs.statSync(target).isDirectory())
    return { folder: path.dirname(target), entry: target, manifest: {} };
  const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'));
  return { folder: target, entry: path.resolve(target, manifest.main || 'index.js'), manifest };
}

function introduce({ folder, manifest }) {
  app.setAppPath(folder);
  const name = manifest.productName || manifest.name;
  if (name) {
    app.setName(name);
    app.setPath('userData', path.join(app.getPath('appData'), name));
  }
  if (manifest.version) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  if (chosen) app.setPath('userData', path.resolve(chosen));
}

process.defaultApp = true;
const { version, target, preloads } = readArguments();
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!target) {
  console.error('usage: electron [options] <app folder or file>');
  process.exit(1);
}
const described = describe(target);
introduce(described);
const require = createRequire(import.meta.url);
for (const preload of preloads) require(path.resolve(preload));
await import(pathToFileURL(described.entry).href);
