import type { Ground, Law } from './ground.ts';
import lawData from './laws.json' with { type: 'json' };
import type { RegisteredClause } from './register.ts';

/** The laws and standards that the manuals' rules rest on (C-255). */
export const laws = lawData as readonly Law[];

export const lawOf = (id: string): Law | undefined => laws.find((one) => one.id === id);

/** What a clause rests on: what it names itself, or what its whole group does. */
export const groundsOf = ({ grounds, group }: RegisteredClause): readonly Ground[] =>
  grounds ?? group.grounds;
