import { foldText } from '../search/fold-text.ts';
import type { Problem, ProblemContent } from './problem.ts';

/** From here on two texts are taken for likely the same. */
const LIKELY = 0.3;
const SHOWN = 5;

/** Pairs of neighbouring signs: they serve Chinese, which has no spaces, and English alike. */
function pairsOf(text: string): Set<string> {
  const signs = [...foldText(text).replace(/[\p{P}\p{S}\s]+/gu, ' ')];
  const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  return new Set(pairs.filter((pair) => !pair.includes(' ')));
}

/** How much two texts share: 0 nothing, 1 all (Dice's coefficient over pairs of signs). */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size + other.size === 0) return 0;
  const both = [...one].filter((pair) => other.has(pair)).length;
  return (2 * both) / (one.size + other.size);
}

type Classed = Pick<ProblemContent, 'title' | 'description'> &
  Partial<Pick<ProblemContent, 'area' | 'fault'>>;

/** How likely two are the same: by what was written, and more so when the class is the same (C-217). */
function nearness(wanted: Classed, problem: Problem): number {
  const text = Math.max(
    likeness(wanted.title, problem.title),
    likeness(`${wanted.title} ${wanted.description}`, `${problem.title} ${problem.description}`),
  );
  const same = wanted.area === problem.area && wanted.fault === problem.fault;
  return same ? text + 0.15 : text;
}

export interface Likely {
  problem: Problem;
  nearness: number;
}

/** Those of the library that are likely the same, the nearest first. A person decides. */
export function likelySame(
  wanted: Classed & { id?: string | undefined },
  problems: readonly Problem[],
): Likely[] {
  return problems
    .filter(({ id, state }) => id !== wanted.id && state !== 'merged')
    .map((problem) => ({ problem, nearness: nearness(wanted, problem) }))
    .filter((one) => one.nearness >= LIKELY)
    .sort((a, b) => b.nearness - a.nearness || (a.problem.id < b.problem.id ? -1 : 1))
    .slice(0, SHOWN);
}
