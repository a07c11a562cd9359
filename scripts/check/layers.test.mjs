import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../terminal/root.mjs';
import { readMarksOf } from './fixture-expectations.mjs';

/** What TypeScript says about one file when it is compiled as if it lay in a room. @param {string} room @param {string} file */
function linesWithErrors(room, file) {
  const folder = inRoot(room);
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram([file], options);
  return ts.getPreEmitDiagnostics(program).map(({ file: source, start = 0 }) => {
    return source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0;
  });
}

const layers = [
  { fixture: 'pure.ts', rooms: ['domain', 'contract', 'sync'] },
  { fixture: 'server.ts', rooms: ['server', 'main'] },
  { fixture: 'page.ts', rooms: ['renderer', 'customer'] },
];

describe('the TypeScript project of a room', () => {
  for (const { fixture, rooms } of layers) {
    const file = inRoot('testing', 'guard', 'fixtures', 'layers', fixture);
    it.each(rooms)(`keeps %s from seeing what ${fixture} lists`, (room) => {
      const expected = readMarksOf(file).map(({ line }) => line);
      expect(expected.length).toBeGreaterThan(0);
      expect([...new Set(linesWithErrors(room, file))].sort((a, b) => a - b)).toEqual(expected);
    });
  }
});
