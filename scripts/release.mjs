// npm run release -- keys FOLDER | sign PACKAGE --key FILE --version X.Y.Z [--minimum X.Y.Z] [--zh … --en …] [--arch …]:
// makes the keys that versions of the program are signed with, and signs a package (docs/updates.md).
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeKeys, publicKeyOf, signPackage } from './release/sign-package.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

const usage =
  'npm run release -- keys FOLDER\nnpm run release -- sign PACKAGE --key FILE --version X.Y.Z [--minimum X.Y.Z] [--zh TEXT --en TEXT] [--arch x64|arm64]';

/** npm runs scripts in the project's folder; a file is meant from where the person stood. @param {string} file */
const fromWhereAsked = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** @param {string} folder */
function writeKeys(folder) {
  const { privateKey, publicKey } = makeKeys();
  fs.mkdirSync(folder, { recursive: true });
  // Never over a key that is there: what it has signed could not be followed by anything.
  fs.writeFileSync(path.join(folder, 'release.key'), privateKey, { mode: 0o600, flag: 'wx' });
  fs.writeFileSync(path.join(folder, 'release-keys.json'), `${JSON.stringify([publicKey])}\n`, {
    flag: 'wx',
  });
  console.log(`The private key is ${path.join(folder, 'release.key')}: keep it offline.`);
  console.log(`The public key to pin is ${publicKey}`);
}

/** What the program itself says of this version (domain/release/release-notes.json). @param {string} version */
function ownNotes(version) {
  /** @type {{ version: string, news: { 'zh-CN': string, en: string }[] }[]} */
  const all = JSON.parse(fs.readFileSync(inRoot('domain', 'release', 'release-notes.json'), 'utf8'));
  return all.find((one) => one.version === version)?.news[0];
}

/** @param {string} file @param {Record<string, string | undefined>} values */
async function signFile(file, { key, version, minimum, zh, en, arch }) {
  if (!key || !version) throw new Error(usage);
  const notes = zh && en ? { 'zh-CN': zh, en } : ownNotes(version);
  if (!notes) throw new Error(`There are no notes for ${version}: say --zh and --en.`);
  const pem = fs.readFileSync(fromWhereAsked(key), 'utf8');
  const said = { version, minimumVersion: minimum ?? '0.0.0', arch: arch ?? process.arch, notes };
  const signed = await signPackage(file, said, pem);
  const out = `${file}.release.json`;
  fs.writeFileSync(out, `${JSON.stringify(signed, undefined, 2)}\n`);
  console.log(`Signed for the key ${publicKeyOf(pem)}.`);
  console.log(`Publish ${out} together with the package (System, Versions).`);
}

await runAsScript(async () => {
  const text = /** @type {const} */ ({ type: 'string' });
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { key: text, version: text, minimum: text, zh: text, en: text, arch: text },
  });
  const [what, where] = positionals;
  if (what === 'keys' && where) writeKeys(fromWhereAsked(where));
  else if (what === 'sign' && where) await signFile(fromWhereAsked(where), values);
  else throw new Error(usage);
});
