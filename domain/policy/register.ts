import type { Clause, ClauseGroup } from './clause.ts';
import g1 from './groups/g1.json' with { type: 'json' };
import g2 from './groups/g2.json' with { type: 'json' };
import g3 from './groups/g3.json' with { type: 'json' };
import g4 from './groups/g4.json' with { type: 'json' };
import g5 from './groups/g5.json' with { type: 'json' };
import g6 from './groups/g6.json' with { type: 'json' };
import g7 from './groups/g7.json' with { type: 'json' };
import g8 from './groups/g8.json' with { type: 'json' };
import g9 from './groups/g9.json' with { type: 'json' };
import g10 from './groups/g10.json' with { type: 'json' };
import g11 from './groups/g11.json' with { type: 'json' };
import g12 from './groups/g12.json' with { type: 'json' };
import g13 from './groups/g13.json' with { type: 'json' };
import g14 from './groups/g14.json' with { type: 'json' };
import g15 from './groups/g15.json' with { type: 'json' };
import g16 from './groups/g16.json' with { type: 'json' };
import g17 from './groups/g17.json' with { type: 'json' };

/** The clauses of the manuals by group. That the data are what they are taken for is proved by their test. */
export const clauseGroups = [
  g1,
  g2,
  g3,
  g4,
  g5,
  g6,
  g7,
  g8,
  g9,
  g10,
  g11,
  g12,
  g13,
  g14,
  g15,
  g16,
  g17,
] as readonly ClauseGroup[];

/** A clause with the group it stands in. */
export interface RegisteredClause extends Clause {
  group: ClauseGroup;
}

export const clauses: readonly RegisteredClause[] = clauseGroups.flatMap((group) =>
  group.clauses.map((clause) => ({ ...clause, group })),
);
