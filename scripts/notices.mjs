// npm run notices: writes THIRD-PARTY-NOTICES from what the product ships.
import fs from 'node:fs';
import path from 'node:path';
import { shippedPackages } from './notices/shipped-packages.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

const head = `Shiftdesk is made with the works of others. These are the packages it ships, with their licences.
The Electron runtime brings its own notices (LICENSE and LICENSES.chromium.html beside the program).
`;

/** @param {string} folder */
function licenceText(folder) {
  const file = fs.readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n') : '';
}

await runAsScript(async () => {
  /** @type {Map<string, string[]>} */
  const namesByText = new Map();
  for (const { name, version, license, folder } of shippedPackages()) {
    const text = licenceText(folder) || `(no licence text in the package; it declares: ${license})`;
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const rule = '-'.repeat(80);
  const parts = [...namesByText].map(([text, names]) => `${rule}\n${names.join('\n')}\n\n${text}\n`);
  fs.writeFileSync(inRoot('THIRD-PARTY-NOTICES'), [head, ...parts].join('\n'));
});
