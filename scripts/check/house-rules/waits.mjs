import ts from 'typescript';
import { isTest, roomOf } from './syntax.mjs';

// A test that sleeps is slow on a good day and wrong on a bad one: it waits for a state instead.

/** @param {ts.Node} node */
function isSleep(node) {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return node.expression.name.text === 'waitForTimeout';
  }
  if (ts.isImportDeclaration(node)) {
    return /^(node:)?timers\/promises$/.test(node.moduleSpecifier.getText().slice(1, -1));
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'Promise') return false;
  return /\bsetTimeout\(/.test(node.arguments?.[0]?.getText() ?? '');
}

/** @type {import('./syntax.mjs').Rule} */
export const noSleep = {
  name: 'no-sleep',
  applies: (file) => isTest(file) || roomOf(file) === 'e2e',
  look: (node, report) => {
    if (isSleep(node)) report(node, 'wait for a state, not for time');
  },
};
