import fs from 'node:fs';
import ts from 'typescript';
import { inRoot, root } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';

const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');

/** Every TypeScript project, and in words what it checks. */
export const typeProjects = [
  { project: 'domain', says: 'domain' },
  { project: 'contract', says: 'contract' },
  { project: 'sync', says: 'sync' },
  { project: 'server', says: 'server' },
  { project: 'main', says: 'main' },
  { project: 'preload', says: 'preload' },
  { project: 'renderer', says: 'renderer' },
  { project: 'customer', says: 'customer' },
  { project: 'e2e', says: 'e2e' },
  { project: 'testing', says: 'testing' },
  { project: 'bench', says: 'bench' },
  { project: 'scripts', says: 'scripts' },
  { project: 'tsconfig.json', says: 'settings of the tools' },
  { project: 'tsconfig.tests.json', says: 'tests' },
  { project: 'tsconfig.electron33.json', says: 'main and preload against Electron 33' },
];

/**
 * How many files a project covers; a project that covers none has nothing to check yet.
 * @param {string} project folder or file
 */
export function filesOfProject(project) {
  const file = project.endsWith('.json') ? inRoot(project) : inRoot(project, 'tsconfig.json');
  if (!fs.existsSync(file)) return 0;
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const base = project.endsWith('.json') ? root : inRoot(project);
  return ts.parseJsonConfigFileContent(config, ts.sys, base).fileNames.length;
}

/**
 * @param {string} project
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function checkTypes(project) {
  const memory = inRoot('.tsbuild', `${project.replace(/\W/g, '-')}.tsbuildinfo`);
  const args = ['-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory];
  const { code, output } = await runNode(tsc, args, { quiet: true });
  return { ok: code === 0, output };
}
