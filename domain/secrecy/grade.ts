import type { Entity, Row } from '../journal/rows.ts';

/**
 * How much harm a field does in the wrong hands (C-259). `public` may be read by anybody; `internal` by whoever works here;
 * `confidential` says something of a single person or matter; `strict` is how somebody is reached or where they live, or
 * names who is answerable.
 */
export const grades = ['public', 'internal', 'confidential', 'strict'] as const;
export type Grade = (typeof grades)[number];

/** A field has one grade for all that is in it, or each thing in it has its own. Lists have that of what they list. */
export type Graded<T> = Grade | GradesOf<Listed<NonNullable<T>>>;
type Listed<T> = T extends readonly (infer One)[] ? Listed<One> : T;
type GradesOf<T> = T extends object ? { readonly [K in keyof T]-?: Graded<T[K]> } : never;

/** Every field of every row: one without a grade does not compile. */
export type RowGrades = {
  readonly [E in Entity]: { readonly [F in keyof Row<E>]-?: Graded<Row<E>[F]> };
};

/** What follows from a grade. */
export interface Handling {
  /** Shown only to whom it concerns; to everybody else as far as it is to be recognised. */
  masked: boolean;
  /** May stand in a line of the log. */
  logged: boolean;
  /** How it is taken along: as it is, masked unless asked for otherwise, or never but masked. */
  leaves: 'clear' | 'onRequest' | 'masked';
}

export const handlings: Readonly<Record<Grade, Handling>> = {
  public: { masked: false, logged: true, leaves: 'clear' },
  internal: { masked: false, logged: true, leaves: 'clear' },
  confidential: { masked: false, logged: false, leaves: 'onRequest' },
  strict: { masked: true, logged: false, leaves: 'masked' },
};
