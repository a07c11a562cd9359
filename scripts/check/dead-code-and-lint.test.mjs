import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';

it('reports a forgotten file and an unused export under our knip settings', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dead-code-'));
  fs.cpSync(inRoot('testing', 'guard', 'fixtures', 'dead-code'), folder, { recursive: true });
  fs.copyFileSync(inRoot('knip.json'), path.join(folder, 'knip.json'));
  const args = ['--no-progress', '--reporter', 'json', '--no-config-hints', '--include', 'files,exports'];
  const { stdout } = await runNode(inRoot('node_modules', 'knip', 'bin', 'knip.js'), args, {
    cwd: folder,
    quiet: true,
  });
  /** @type {{ issues: { file: string, files?: unknown[], exports?: { name: string }[] }[] }} */
  const { issues } = JSON.parse(stdout);
  const found = issues.flatMap(({ file, files = [], exports = [] }) => [
    ...files.map(() => file),
    ...exports.map(({ name }) => `${file}: ${name}`),
  ]);
  expect(found.sort()).toEqual(['domain/forgotten.ts', 'domain/used.ts: unused']);
  fs.rmSync(folder, { recursive: true });
});

const lintCases = [
  { rule: 'noExplicitAny', file: 'domain/a.ts', text: 'export const f = (x: any) => x;\n' },
  { rule: 'noTsIgnore', file: 'domain/a.ts', text: '// @ts-ignore\nexport const f = 1;\n' },
  { rule: 'noDefaultExport', file: 'domain/a.ts', text: 'export default 1;\n' },
  { rule: 'noBarrelFile', file: 'domain/index.ts', text: "export * from './a.ts';\n" },
  { rule: 'noFocusedTests', file: 'domain/a.test.ts', text: "it.only('runs alone', () => {});\n" },
  { rule: 'noSkippedTests', file: 'domain/a.test.ts', text: "it.skip('never runs', () => {});\n" },
  { rule: 'noNonNullAssertion', file: 'domain/a.ts', text: 'export const f = (x?: string) => x!.length;\n' },
  { rule: 'useFilenamingConvention', file: 'renderer/ReplyBox.tsx', text: 'export const a = 1;\n' },
];

it.each(lintCases)('reports $rule under our biome settings', async ({ rule, file, text }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lint-'));
  const settings = JSON.parse(fs.readFileSync(inRoot('biome.json'), 'utf8'));
  fs.writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  fs.mkdirSync(path.join(folder, path.dirname(file)));
  fs.writeFileSync(path.join(folder, file), text);
  const biome = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { code, output } = await runNode(biome, ['lint', '.'], { cwd: folder, quiet: true });
  expect({ code, named: output.includes(`/${rule} `) }).toEqual({ code: 1, named: true });
  fs.rmSync(folder, { recursive: true });
});
