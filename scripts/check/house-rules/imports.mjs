import ts from 'typescript';
import { roomOf } from './syntax.mjs';

const wrapper = { ipcMain: /^main\/ipc\.ts$/, ipcRenderer: /^preload\/[^/]+\.ts$/ };
const pages = new Set(['main', 'preload', 'renderer']);

/** @param {ts.Node} node @returns {string | undefined} the module a static or dynamic import names */
function importedModule(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const imports =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  const [first] = node.arguments;
  return imports && first && ts.isStringLiteral(first) ? first.text : undefined;
}

/** Raw IPC goes through two files only; anywhere else it would escape the sender and schema checks. @type {import('./syntax.mjs').Rule} */
export const rawIpc = {
  name: 'raw-ipc',
  applies: (file) => pages.has(roomOf(file)),
  look: (node, report, { file }) => {
    const from = importedModule(node);
    if (from !== 'electron' && !from?.startsWith('electron/')) return;
    const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    if (
      !bindings ||
      !ts.isNamedImports(bindings) ||
      (ts.isImportDeclaration(node) && node.importClause?.name)
    ) {
      report(node, 'import what you need from electron by name');
      return;
    }
    for (const { name, propertyName } of bindings.elements) {
      const what = (propertyName ?? name).text;
      if ((what === 'ipcMain' || what === 'ipcRenderer') && !wrapper[what].test(file)) {
        report(node, `only ${what === 'ipcMain' ? 'main/ipc.ts' : 'preload'} may import ${what}`);
      }
    }
  },
};

/** @type {import('./syntax.mjs').Rule} */
export const explicitExtension = {
  name: 'explicit-extension',
  applies: () => true,
  look: (node, report) => {
    const from = importedModule(node);
    if (!from?.startsWith('.') || /\.(ts|tsx|mjs|cjs|js|json|css|svg|png|sql)(\?\w+)?$/.test(from)) return;
    report(node, 'name the file with its extension');
  },
};
