import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../terminal/root.mjs';
import { closure, importedPackages, shippedPackages } from './shipped-packages.mjs';

describe('the third-party notices', () => {
  it('name every package that ships (else run: npm run notices)', () => {
    const text = fs.readFileSync(inRoot('THIRD-PARTY-NOTICES'), 'utf8');
    const missing = shippedPackages().filter(({ name, version }) => !text.includes(`${name} ${version} (`));
    expect(missing.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
  });

  it('find packages in every form of import', () => {
    const text = `import a from 'react';\nimport 'pkg/style.css';\nexport { b } from '@scope/name/part';\nawait import('late');\nimport x from './own.ts';`;
    expect(importedPackages(text)).toEqual(['react', 'pkg', '@scope/name', 'late']);
  });

  it('follow dependencies down, taking the nearest copy of each', () => {
    const lock = {
      packages: {
        'node_modules/a': { version: '1', dependencies: { b: '^2' } },
        'node_modules/b': { version: '1' },
        'node_modules/a/node_modules/b': { version: '2', dependencies: { c: '1' } },
        'node_modules/c': { version: '1' },
        'node_modules/unused': { version: '1' },
      },
    };
    expect(closure(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });
});
