import { create } from 'zustand';
import type { Case } from '../../../domain/case/case.ts';

/** What the server found in the archive and this machine does not hold: to be read, as long as the window stands. */
const useFound = create<{ cases: ReadonlyMap<string, Case> }>(() => ({ cases: new Map() }));

export const keepFound = (cases: readonly Case[]): void =>
  useFound.setState({ cases: new Map(cases.map((row) => [row.id, row])) });

export const useFoundCase = (id: string | undefined): Case | undefined =>
  useFound(({ cases }) => (id === undefined ? undefined : cases.get(id)));
