/**
 * Why the product refuses an action. A closed list: every code has a sentence in both languages on the screens
 * (`refusal.<code>`), and the server answers with the same codes.
 */
export const refusalCodes = [
  'notFound',
  'notAllowed',
  'wrongState',
  'notOwner',
  'taken',
  'missingField',
  'emptyMessage',
  'tooLong',
  'tooBig',
  'tooMany',
  'limitReached',
  'wrongFileType',
  'inThePast',
  'tooLate',
  'unknownScript',
  'aboutYourself',
  'notVerified',
  'disclosureLocked',
  'alreadyDone',
  'overdrawn',
  'noBudget',
  'overBudget',
  'ownProposal',
  'notQualified',
  'beyondLevel',
  'trainingOverdue',
  'tooOld',
  'shortNotice',
  'badSignature',
  'changedMeanwhile',
  'serverFailed',
  'badArguments',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One thing wrong with one field of a form. `field` is the name used in the form's schema. */
export interface FieldProblem {
  field: string;
  problem: 'required' | 'tooLong' | 'inThePast' | 'invalid';
}

/** Thrown by business rules when an action may not happen. Permanent: trying the same again cannot succeed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldProblem[];
  constructor(code: RefusalCode, fields: FieldProblem[] = []) {
    super(fields.length ? `${code}: ${fields.map((f) => f.field).join(', ')}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** Refuses with `code` unless `condition` holds. */
export function refuseUnless(condition: unknown, code: RefusalCode): asserts condition {
  if (!condition) throw new Refusal(code);
}

/** Refuses with the named fields if there is any problem. */
export function refuseProblems(problems: FieldProblem[]): void {
  if (problems.length) throw new Refusal('missingField', problems);
}
