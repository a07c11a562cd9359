import type { Rate } from '../metrics/rate.ts';
import type { Instant } from '../time.ts';
import { inForce } from './in-force.ts';
import type { Script } from './script.ts';
import type { Wording } from './wording.ts';

/** Whether a script is used now: not yet, because its day has not come or nobody approved it, or not any more. */
export type ScriptStanding = 'inForce' | 'toCome' | 'over' | 'proposed';

/** One script of the library, as it stands. */
export interface LibraryEntry {
  id: string;
  /** What it says now, or will say; of a script that is only proposed, what was proposed. */
  shown: Script;
  standing: ScriptStanding;
  /** Proposals that wait for somebody's word, the oldest first. */
  open: Wording[];
}

/** Every script there is or is to be. */
export function libraryOf(
  scripts: readonly Script[],
  wordings: readonly Wording[],
  now: Instant,
): LibraryEntry[] {
  const open = new Map<string, Wording[]>();
  for (const wording of wordings.toSorted((a, b) => a.proposedAt - b.proposedAt))
    if (wording.state === 'proposed')
      open.set(wording.scriptId, [...(open.get(wording.scriptId) ?? []), wording]);
  const known = scripts.map((script): LibraryEntry => {
    const current = inForce(script, now);
    const standing = current ? 'inForce' : (script.from ?? 0) > now ? 'toCome' : 'over';
    return { id: script.id, shown: current ?? script, standing, open: open.get(script.id) ?? [] };
  });
  const ids = new Set(scripts.map(({ id }) => id));
  const fresh = [...open].flatMap(([id, proposals]): LibraryEntry[] => {
    const [first] = proposals;
    if (!first || ids.has(id)) return [];
    return [{ id, shown: { ...first.content, id, version: 0 }, standing: 'proposed', open: proposals }];
  });
  return [...known, ...fresh];
}

/** P-TPL: more than this share sent word for word is too stiff (C-041). */
const STIFF: Rate = { numerator: 7, denominator: 10 };

/** Whether a script goes out word for word too often: then it sounds like a machine, and wants several versions. */
export const isStiff = ({ numerator, denominator }: Rate): boolean =>
  numerator * STIFF.denominator > STIFF.numerator * denominator;
