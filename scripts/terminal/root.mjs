import path from 'node:path';

/** The folder that holds package.json. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** @param {...string} segments path inside the project */
export function inRoot(...segments) {
  return path.join(root, ...segments);
}
