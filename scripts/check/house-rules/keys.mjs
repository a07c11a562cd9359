import ts from 'typescript';
import { roomOf } from './syntax.mjs';

// While a person composes Chinese, Enter chooses a word. One helper per kind of page knows how to tell.

const helper = /^(renderer\/ui|customer)\/([^/]+\/)*(keys|composing|composition|key-press)\.ts$/;
const equality = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** @param {ts.Node} node */
function namesKey(node) {
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';
  return name === 'key' || name === 'code' || name === 'keyCode' || name === 'which';
}

/** @param {ts.Node} node */
function isEnter(node) {
  return (
    (ts.isStringLiteral(node) && /^(Numpad)?Enter$/.test(node.text)) ||
    (ts.isNumericLiteral(node) && node.text === '13')
  );
}

/** @param {ts.Node} node */
function comparesWithEnter(node) {
  if (ts.isCaseClause(node)) {
    return isEnter(node.expression) && namesKey(node.parent.parent.expression);
  }
  if (!ts.isBinaryExpression(node) || !equality.has(node.operatorToken.kind)) return false;
  return (namesKey(node.left) && isEnter(node.right)) || (isEnter(node.left) && namesKey(node.right));
}

/** @type {import('./syntax.mjs').Rule} */
export const composingKey = {
  name: 'composing-key',
  applies: (file) => ['renderer', 'customer'].includes(roomOf(file)) && !helper.test(file),
  look: (node, report) => {
    if (comparesWithEnter(node))
      report(node, 'ask the helper in renderer/ui, which ignores keys while composing');
  },
};
