import { type Clause, isCarriedOut } from './clause.ts';
import type { RegisteredClause } from './register.ts';

export type ClauseStatus = 'carriedOut' | 'notYet';

export const statusOf = (clause: Pick<Clause, 'proof'>): ClauseStatus =>
  isCarriedOut(clause) ? 'carriedOut' : 'notYet';

/** What is looked for; what is not set excludes nothing. */
export interface ClauseQuery {
  text?: string;
  manual?: number;
  groupId?: string;
  status?: ClauseStatus;
}

/** The clauses that meet every condition, in their order. Every word is looked for, in both languages. */
export function findClauses(clauses: readonly RegisteredClause[], query: ClauseQuery): RegisteredClause[] {
  const words = fold(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return clauses.filter(
    (clause) =>
      (query.manual === undefined || clause.manual === query.manual) &&
      (query.groupId === undefined || clause.group.id === query.groupId) &&
      (query.status === undefined || statusOf(clause) === query.status) &&
      words.every((word) => textOf(clause).includes(word)),
  );
}

/** Upper and lower case, full and half width are one. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const textOf = ({ id, section, rule, remark, parameters, group }: RegisteredClause): string =>
  fold(
    [
      id,
      group.id,
      section,
      ...parameters,
      ...[rule, remark, group.name].flatMap((text) => (text ? [text['zh-CN'], text.en] : [])),
    ].join('\n'),
  );
