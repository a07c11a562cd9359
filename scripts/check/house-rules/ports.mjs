import ts from 'typescript';
import { isMember, isTest, roomOf } from './syntax.mjs';

// Time and chance come in through ports, so that a test can hold the clock and repeat a run.

const pure = new Set(['domain', 'contract', 'sync']);
const outside = new Set(['e2e', 'bench', 'scripts']);

/** @param {string} file @param {RegExp} name the files that implement the port */
function mustUsePort(file, name) {
  const room = roomOf(file);
  if (outside.has(room)) return false;
  return pure.has(room) || !name.test(file);
}

/** @param {ts.Node} node */
function readsClock(node) {
  if (isMember(node, 'Date', 'now') || isMember(node, 'performance', 'now')) return true;
  const makesDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date';
  return makesDate && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0);
}

/** @type {import('./syntax.mjs').Rule} */
export const clockPort = {
  name: 'clock-port',
  // Tests of timers run on a faked clock, which they read through Date.
  applies: (file) => mustUsePort(file, /(^|\/|-)clock\.ts$/) && (pure.has(roomOf(file)) || !isTest(file)),
  look: (node, report) => {
    if (readsClock(node)) report(node, 'take the time from the clock port (or as the argument `now`)');
  },
};

/** @type {import('./syntax.mjs').Rule} */
export const randomPort = {
  name: 'random-port',
  applies: (file) => mustUsePort(file, /(^|\/|-)random\.ts$/),
  look: (node, report) => {
    if (isMember(node, 'Math', 'random')) report(node, 'take chance from the random port');
  },
};
