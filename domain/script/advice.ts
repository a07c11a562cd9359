import type { Interaction } from '../interaction/interaction.ts';
import type { Instant } from '../time.ts';
import type { AdviceTaken } from './advice-taken.ts';
import { scriptsFor } from './in-force.ts';
import type { Script } from './script.ts';

type Matter = Pick<Interaction, 'channel' | 'queueId' | 'kind' | 'language' | 'said'>;

/** Useful further advice for what the matter is, in the customer's language; an enquiry until somebody says otherwise. */
export const adviceFor = (scripts: readonly Script[], row: Matter, now: Instant): Script[] =>
  scriptsFor(scripts, { ...row, kind: row.kind ?? 'inquiry' }, now)
    .filter(({ moment, language }) => moment === 'advice' && language === row.language)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .slice(0, 20);

/** What became of it, as it is written down at the end; undefined where there was none. */
export function adviceTaken(scripts: readonly Script[], row: Matter, now: Instant): AdviceTaken | undefined {
  const ids = adviceFor(scripts, row, now).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const isSaid = (id: string) => row.said?.includes(id) ?? false;
  return { used: ids.filter(isSaid), notUsed: ids.filter((id) => !isSaid(id)) };
}
