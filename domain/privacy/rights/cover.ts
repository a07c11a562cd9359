import type { z } from 'zod';
import type { EventType } from '../../journal/event.ts';
import { eventData } from '../../journal/event.ts';
import { type Entity, type Row, rowSchemas } from '../../journal/rows.ts';
import { handlings } from '../../secrecy/grade.ts';
import { type GradeTree, gradesOf } from '../../secrecy/row-grades.ts';

/** What stands where something was deleted: the field was filled, and nobody can say with what. */
export const DELETED = '—';
const NO_HASH = '0'.repeat(64);

/** What is put in the place of a text. */
export type CoverText = (text: string, name: string) => string;

export const deleted: CoverText = (_, name) => (name === 'hash' ? NO_HASH : DELETED);

/** What a schema says of itself, as far as it is asked here. */
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Names under which one row points to another, to who did it, or to what somebody registered. */
const isReference = (name: string): boolean => /^(id|by|kind|type|channel)$|Ids?$/.test(name);

/** What says something of a single person: what no line of a log may say. */
const isPersonal = (tree: GradeTree): boolean => typeof tree === 'string' && !handlings[tree].logged;

const gradeIn = (tree: GradeTree, name: string): GradeTree =>
  typeof tree === 'string' ? tree : (tree[name] ?? 'strict');

/**
 * A row with everything personal in it covered, by the one table of secrecy (C-259): free words go, while what is chosen from
 * a list, counted or timed stays, so that every figure is what it was.
 */
export function coverRow<E extends Entity>(entity: E, row: Row<E>, cover: CoverText): Row<E> {
  return inside(rowSchemas[entity], row, '', gradesOf(entity) as GradeTree, cover) as Row<E>;
}

/** A line of the journal as it is read after the customer had their data deleted. */
export const coverEvent = (type: EventType, data: unknown): unknown =>
  inside(eventData[type], data, '', 'confidential', deleted);

function inside(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  name: string,
  tree: GradeTree,
  cover: CoverText,
): unknown {
  if (value === null || value === undefined) return value;
  const def = schema?._zod.def as Def | undefined;
  if (def?.innerType) return inside(def.innerType, value, name, tree, cover);
  if (def?.options) return inside(optionFor(def.options, value), value, name, tree, cover);
  if (Array.isArray(value)) return value.map((one) => inside(def?.element, one, name, tree, cover));
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([field, one]) => {
        const of = def?.shape?.[field] ?? def?.valueType;
        return [field, inside(of, one, field, gradeIn(tree, field), cover)];
      }),
    );
  if (typeof value !== 'string' || !isPersonal(tree)) return value;
  if (def !== undefined && def.type !== 'string' && def.type !== 'unknown') return value;
  return tree !== 'strict' && isReference(name) ? value : cover(value, name);
}

const optionFor = (options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | undefined =>
  options.find((one) => (one as z.ZodType).safeParse(value).success);
