import ts from 'typescript';

/**
 * @typedef {object} FoundTest
 * @property {string} name as it stands in the file
 * @property {boolean} runs always: it is not skipped, not still to be written, and bound to no condition
 */

const MAKERS = new Set(['it', 'test']);
/** What keeps a test from running, always or under a condition that may not be met. */
const NOT_RUN = new Set(['skip', 'skipIf', 'runIf', 'todo', 'fixme', 'fails', 'fail']);

/**
 * `it.each(cases)('name', ...)` has the words it, each; undefined for what is no chain of names and calls.
 * @param {ts.Expression} callee @returns {string[] | undefined}
 */
function wordsOf(callee) {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isCallExpression(callee) || ts.isTaggedTemplateExpression(callee))
    return wordsOf(ts.isCallExpression(callee) ? callee.expression : callee.tag);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const before = wordsOf(callee.expression);
  return before && [...before, callee.name.text];
}

/** @param {ts.Node | undefined} node @returns {string | undefined} */
const literal = (node) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** Whether a body says `test.skip(...)` or `context.skip()` of itself. @param {ts.Node} node @returns {boolean} */
function skipsItself(node) {
  if (ts.isCallExpression(node)) {
    const words = wordsOf(node.expression);
    if (
      words &&
      words.length > 1 &&
      NOT_RUN.has(words.at(-1) ?? '') &&
      literal(node.arguments[0]) === undefined
    )
      return true;
  }
  return ts.forEachChild(node, (child) => skipsItself(child) || undefined) ?? false;
}

/**
 * The tests of a file, read from its text and not run.
 * @param {string} text @returns {FoundTest[]}
 */
export function findTests(text) {
  const file = ts.createSourceFile('tests.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  /** @type {(FoundTest & { only: boolean })[]} */
  const found = [];
  /** @param {ts.Node} node @param {boolean} runs @param {boolean} only */
  const walk = (node, runs, only) => {
    const words = ts.isCallExpression(node) ? wordsOf(node.expression) : undefined;
    const name = ts.isCallExpression(node) ? literal(node.arguments[0]) : undefined;
    const [maker, ...how] = words ?? [];
    if (!maker || name === undefined || !(MAKERS.has(maker) || maker === 'describe')) {
      ts.forEachChild(node, (child) => walk(child, runs, only));
      return;
    }
    const here = { runs: runs && !how.some((word) => NOT_RUN.has(word)), only: only || how.includes('only') };
    const isGroup = maker === 'describe' || how.includes('describe');
    const body = ts.isCallExpression(node) ? node.arguments.at(-1) : undefined;
    if (!isGroup) {
      found.push({ name, runs: here.runs && body !== undefined && !skipsItself(body), only: here.only });
      return;
    }
    if (body) ts.forEachChild(body, (child) => walk(child, here.runs, here.only));
  };
  walk(file, !skipsWhole(file), false);
  const someOnly = found.some(({ only }) => only);
  return found.map(({ name, runs, only }) => ({ name, runs: runs && (only || !someOnly) }));
}

/** A `test.skip()` outside every test skips the whole file. @param {ts.SourceFile} file */
const skipsWhole = (file) =>
  file.statements.some(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isCallExpression(statement.expression) &&
      literal(statement.expression.arguments[0]) === undefined &&
      NOT_RUN.has(wordsOf(statement.expression.expression)?.at(-1) ?? '') &&
      MAKERS.has(wordsOf(statement.expression.expression)?.[0] ?? ''),
  );
