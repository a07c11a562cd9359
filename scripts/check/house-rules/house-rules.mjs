import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../../terminal/root.mjs';
import { fewestSourceFiles, listSourceFiles } from '../rooms.mjs';
import { explicitExtension, rawIpc } from './imports.mjs';
import { composingKey } from './keys.mjs';
import { clockPort, randomPort } from './ports.mjs';
import { parse } from './syntax.mjs';
import { noSleep } from './waits.mjs';
import { wordsInCode } from './words.mjs';

/** @type {import('./syntax.mjs').Rule[]} */
export const rules = [clockPort, randomPort, composingKey, rawIpc, explicitExtension, wordsInCode, noSleep];

const vagueFolder = /\/(shared|common|utils?|libs?|helpers?|misc)\//;

/** @typedef {{ file: string, line: number, rule: string, say: string }} Finding */

/** A folder whose name says nothing collects everything. @param {string} file @returns {Finding[]} */
function lookAtPath(file) {
  const name = vagueFolder.exec(file)?.[1];
  return name
    ? [{ file, line: 1, rule: 'named-folders', say: `a folder called ${name} does not name its subject` }]
    : [];
}

/**
 * Looks at one file with the rules that apply to it.
 * @param {string} file path relative to the project
 * @param {string} text
 * @returns {Finding[]}
 */
export function lookAtFile(file, text) {
  const findings = lookAtPath(file);
  const applicable = rules.filter(({ applies }) => applies(file));
  const source = parse(file, text);
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const { name, look } of applicable) {
      look(
        node,
        (at, say) => {
          const { line } = source.tree.getLineAndCharacterOfPosition(at.getStart(source.tree));
          findings.push({ file, line: line + 1, rule: name, say });
        },
        source,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return findings;
}

/**
 * @param {string} [base]
 * @param {number} [fewest]
 * @returns {{ ok: boolean, output: string, findings: Finding[] }}
 */
export function checkHouseRules(base = root, fewest = fewestSourceFiles) {
  const files = listSourceFiles(base);
  const findings = files.flatMap((file) => lookAtFile(file, fs.readFileSync(path.join(base, file), 'utf8')));
  const lines = findings.map(({ file, line, rule, say }) => `${file}:${line} ${rule}: ${say}`);
  if (files.length < fewest) lines.push(`only ${files.length} source files found, expected ${fewest}`);
  return { ok: lines.length === 0, output: lines.join('\n'), findings };
}
