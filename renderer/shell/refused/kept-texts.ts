/** What people write, by the field it is in. Ids, states and times are nothing anybody would miss. */
const written = [
  'text',
  'reason',
  'summary',
  'tried',
  'expectation',
  'promise',
  'purpose',
  'number',
  'note',
  'solution',
  'comment',
] as const;
export type WrittenField = (typeof written)[number];

/** Everything a person wrote into the arguments of a refused mutation, in the order of the forms. */
export function keptTexts(args: unknown): { field: WrittenField; text: string }[] {
  const found = new Map<WrittenField, string>();
  collect(args, found);
  return written.flatMap((field) => {
    const text = found.get(field);
    return text === undefined ? [] : [{ field, text }];
  });
}

function collect(value: unknown, found: Map<WrittenField, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const field = written.find((known) => known === key);
    const text = key === 'promise' ? promised(inner) : inner;
    if (field && typeof text === 'string' && text.trim()) found.set(field, text);
    else if (key !== 'promise') collect(inner, found);
  }
}

/** What was promised is an object of its own: its words and its time. */
const promised = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
