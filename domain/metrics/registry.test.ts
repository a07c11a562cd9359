import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Formula, formulas, type SummedFigureId } from './formulas.ts';
import { measures } from './measures.ts';
import { entryOf, figureIds, registry } from './registry.ts';

describe('the registry of metrics', () => {
  it('defines exactly the figures that are computed, each once', () => {
    expect(registry.map(({ id }) => id).sort()).toEqual([...figureIds].sort());
  });

  it('says of each what it is, its formula and its edges in both languages', () => {
    for (const { id, name, formula, edges } of registry)
      for (const words of [name, formula, edges])
        for (const language of ['zh-CN', 'en'] as const)
          expect(words[language].length, id).toBeGreaterThan(1);
    const names = (language: 'zh-CN' | 'en') => new Set(registry.map(({ name }) => name[language]));
    expect([names('zh-CN').size, names('en').size]).toEqual([registry.length, registry.length]);
  });

  it('has the unit that the formula has: only counts go without a denominator', () => {
    for (const [id, formula] of Object.entries(formulas))
      expect([id, entryOf(id as SummedFigureId).unit === 'count']).toEqual([id, !('under' in formula)]);
    expect(registry.filter(({ unit }) => unit === 'shareOfTime').map(({ id }) => id)).toEqual(['occupancy']);
  });

  it('uses every measure that rows are counted by, but those of the backlog', () => {
    const all: readonly Formula[] = Object.values(formulas);
    const used = all.flatMap(({ over, under }) => [...over.plus, ...(under?.plus ?? [])]);
    const ofServiceLevel = ['shortAbandoned', 'abandonedInTime'];
    const ofBacklog = ['entered', 'left'];
    expect(measures.filter((one) => ![...used, ...ofServiceLevel, ...ofBacklog].includes(one))).toEqual([]);
  });

  it('is the table in docs/metrics.md', () => {
    const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'metrics.md'), 'utf8');
    const rows = registry.map(
      ({ id, version, name, formula, edges }) =>
        `| ${name.en} \`${id}\` v${version} | ${formula.en} | ${edges.en} |`,
    );
    const table = ['| figure | formula | edge rules |', '|---|---|---|', ...rows].join('\n');
    expect(page).toContain(`${table}\n\n`);
  });
});
