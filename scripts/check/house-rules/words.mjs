import ts from 'typescript';
import { isTest, roomOf } from './syntax.mjs';

// What a person reads comes from the language files, in zh-CN and en.

const shownAttributes = new Set([
  'label',
  'placeholder',
  'title',
  'alt',
  'description',
  'aria-label',
  'error',
]);
const letters = /\p{L}{2,}/u;
/** The product is called the same in every language. */
const ownName = 'Shiftdesk';
const chinese = /\p{Script=Han}/u;

/** @param {ts.Node} node */
function isShownAttribute(node) {
  return ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText());
}

/** @type {import('./syntax.mjs').Rule} */
export const wordsInCode = {
  name: 'words-in-code',
  applies: (file) =>
    ['renderer', 'customer', 'main'].includes(roomOf(file)) && !isTest(file) && !/(^|\/)i18n\//.test(file),
  look: (node, report) => {
    const say = 'put the words into the language files';
    if (ts.isJsxText(node) && node.text.trim() !== ownName && letters.test(node.text)) report(node, say);
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
      return;
    const attribute = isShownAttribute(node.parent) || isShownAttribute(node.parent.parent);
    if (chinese.test(node.text) || (attribute && letters.test(node.text))) report(node, say);
  },
};
