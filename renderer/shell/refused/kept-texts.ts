/** What people write, by the field it is in. Ids, states and times are nothing anybody would miss. */
const written = [
  'title',
  'body',
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
  'value',
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
    const words = field && wordsOf(inner);
    if (!field || words === undefined) collect(inner, found);
    else if (words.trim()) found.set(field, [found.get(field), words].filter(Boolean).join('\n'));
  }
}

/** A text, a list of words, a promise with its words and its time, or the same words in several languages. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join(', ') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('text' in value) return wordsOf(value.text);
  const words = Object.values(value);
  return words.every((one) => typeof one === 'string') ? words.filter(Boolean).join('\n') : undefined;
}
