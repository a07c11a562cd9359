import type { Row } from '../journal/rows.ts';
import { articleVersionId } from '../knowledge/article.ts';
import { newestVersion } from '../script/wording.ts';
import { STRATEGY } from '../strategy/strategy.ts';
import type { Instant } from '../time.ts';
import type { ChangeKind, ChangeRef } from './change.ts';

/** Where versions are found: in a mutator or a view. */
export interface VersionReader {
  get(entity: 'script', id: string): Row<'script'> | undefined;
  get(entity: 'wording', id: string): Row<'wording'> | undefined;
  get(entity: 'parameter', id: string): Row<'parameter'> | undefined;
  get(entity: 'servicepromise', id: string): Row<'servicepromise'> | undefined;
  get(entity: 'article', id: string): Row<'article'> | undefined;
  get(entity: 'strategy', id: string): Row<'strategy'> | undefined;
}

/** A version that was approved; `at` is left out where the reader does not know when. */
interface Approved {
  at?: Instant;
}
type Find = (rows: VersionReader, change: ChangeRef) => Approved | undefined;

interface Version {
  version: number;
  state: string;
  decided?: { at: Instant } | undefined;
}

function approvedOf(versions: readonly Version[] | undefined, version: number): Approved | undefined {
  const found = versions?.find((one) => one.version === version && one.state === 'approved');
  return found && (found.decided ? { at: found.decided.at } : {});
}

const find: Record<ChangeKind, Find> = {
  script(rows, { id, version }) {
    // Without a record it is as the centre was set up, and nobody changed it.
    const recordId = rows.get('script', id)?.wordings?.[version];
    if (recordId === undefined) return undefined;
    // Records are with who writes and approves them: others know the number, not the day.
    const at = rows.get('wording', recordId)?.decidedAt;
    return at === undefined ? {} : { at };
  },
  parameter: (rows, { id, version }) => approvedOf(rows.get('parameter', id)?.versions, version),
  promise: (rows, { id, version }) => approvedOf(rows.get('servicepromise', id)?.versions, version),
  article(rows, { id, version }) {
    const at = rows.get('article', articleVersionId(id, version))?.publishedAt;
    return at === undefined ? undefined : { at };
  },
  strategy: (rows, { id, version }) =>
    id === STRATEGY ? approvedOf(rows.get('strategy', id)?.versions, version) : undefined,
};

/**
 * Whether this version was approved since then: what was changed before anybody asked for it was not changed because of it. Where
 * the reader does not know when, the centre does, and has the last word.
 */
export function isApprovedSince(rows: VersionReader, change: ChangeRef, since: Instant): boolean {
  const approved = find[change.of](rows, change);
  return approved !== undefined && (approved.at ?? since) >= since;
}

/** Everything that has versions, as far as somebody has it. */
export interface Changeable {
  scripts: readonly Row<'script'>[];
  parameters: readonly Row<'parameter'>[];
  promises: readonly Row<'servicepromise'>[];
  articles: readonly Row<'article'>[];
  strategy: Row<'strategy'> | undefined;
}

/** The versions that may have come of what was asked for then, to be chosen from. */
export function versionsSince(
  rows: VersionReader,
  { scripts, parameters, promises, articles, strategy }: Changeable,
  since: Instant,
): ChangeRef[] {
  const all: ChangeRef[] = [
    ...scripts.flatMap(({ id, wordings = {}, ...script }) =>
      Object.entries(wordings)
        .map(([version, wordingId]) => ({
          change: { of: 'script' as const, id, version: Number(version) },
          wordingId,
        }))
        // Who does not have the records is offered the newest alone.
        .filter(
          ({ change: { version }, wordingId }) =>
            version === newestVersion({ id, ...script }) || rows.get('wording', wordingId),
        )
        .map(({ change }) => change),
    ),
    ...ofEach('parameter', parameters),
    ...ofEach('promise', promises),
    ...ofEach('strategy', strategy ? [strategy] : []),
    ...articles.map(({ articleId: id, version }) => ({ of: 'article' as const, id, version })),
  ];
  return all.filter((change) => isApprovedSince(rows, change, since));
}

const ofEach = (
  of: ChangeKind,
  rows: readonly { id: string; versions: readonly { version: number }[] }[],
): ChangeRef[] => rows.flatMap(({ id, versions }) => versions.map(({ version }) => ({ of, id, version })));
