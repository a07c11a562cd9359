import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import { type SummedFigureId, summedFigureIds } from './formulas.ts';
import entries from './registry.json' with { type: 'json' };

/** Figures that are no sums over rows: of an instant, or of a person's time. */
export const otherFigureIds = ['backlog', 'occupancy'] as const;
export const figureIds = [...summedFigureIds, ...otherFigureIds] as const;
/** Those that a period has: what reports ask for. */
export const periodFigureIds = [...summedFigureIds, 'occupancy'] as const;
export type PeriodFigureId = (typeof periodFigureIds)[number];
export type FigureId = (typeof figureIds)[number];

/** What a figure is, in words: shown wherever the figure is. */
const registryEntrySchema = z.object({
  id: z.enum(figureIds),
  /** One more whenever the formula would give another result for the same rows. */
  version: z.number().int().min(1),
  /** `average` is milliseconds a row, `perThousand` rows in a thousand, `shareOfTime` milliseconds of milliseconds. */
  unit: z.enum(['count', 'share', 'average', 'perThousand', 'shareOfTime']),
  /** The rows it opens to. */
  of: z.enum(['leg', 'interaction', 'callback', 'person']),
  name: bilingualSchema,
  formula: bilingualSchema,
  edges: bilingualSchema,
});
export type RegistryEntry = z.infer<typeof registryEntrySchema>;

/** Every metric with its definition, unit, edge rules and version (C-178, C-181). */
export const registry: readonly RegistryEntry[] = z.array(registryEntrySchema).parse(entries);

/** What is summed over rows is a share of rows, never of time. */
type SummedEntry = RegistryEntry & { unit: Exclude<RegistryEntry['unit'], 'shareOfTime'> };

/** The entry of one figure. */
export function entryOf(id: SummedFigureId): SummedEntry;
export function entryOf(id: FigureId): RegistryEntry;
export function entryOf(id: FigureId): RegistryEntry {
  const entry = registry.find((one) => one.id === id);
  if (!entry) throw new Error(`no definition of ${id}`);
  return entry;
}

/** One more whenever any formula has a new version. */
export const formulaVersion = registry.reduce((sum, { version }) => sum + version - 1, 1);

/** All versions in one word: kept sums of another word were made by other formulas. */
export const formulasWord = registry.map(({ id, version }) => `${id}:${version}`).join(' ');
