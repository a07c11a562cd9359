import ts from 'typescript';

/**
 * @typedef {object} SourceFile one file as the rules see it
 * @property {string} file path relative to the project, with forward slashes
 * @property {ts.SourceFile} tree
 *
 * @typedef {(node: ts.Node, say: string) => void} Report
 *
 * @typedef {object} Rule
 * @property {string} name
 * @property {(file: string) => boolean} applies
 * @property {(node: ts.Node, report: Report, source: SourceFile) => void} look called for every node
 */

/** @param {string} file @param {string} text @returns {SourceFile} */
export function parse(file, text) {
  const kind = file.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : file.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS;
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Is this the expression `object.property`? @param {ts.Node} node @param {string} object @param {string} property */
export function isMember(node, object, property) {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === property &&
    (ts.isIdentifier(node.expression)
      ? node.expression.text === object
      : ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === object &&
        node.expression.expression.getText() === 'globalThis')
  );
}

/** @param {string} file */
export function roomOf(file) {
  return file.slice(0, file.indexOf('/'));
}

/** @param {string} file */
export function isTest(file) {
  return /(\.test|-under-test)\.(ts|tsx|mjs)$/.test(file);
}
