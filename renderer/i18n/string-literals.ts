/** A string in a source. A template's changing parts are `*`; strings inside those parts are listed besides. */
export interface StringLiteral {
  text: string;
  /** Where its opening quote stands. */
  at: number;
}

/** Every string of a TypeScript source, comments left out. Good enough for code that a formatter has been over. */
export function stringLiterals(source: string): StringLiteral[] {
  const found: StringLiteral[] = [];
  code(source, 0, found);
  return found.sort((a, b) => a.at - b.at);
}

/** Reads code from `at` to the brace that closes it, or to the end; answers with where it stopped. */
function code(source: string, from: number, found: StringLiteral[]): number {
  let depth = 0;
  let at = from;
  while (at < source.length) {
    const two = source.slice(at, at + 2);
    const sign = source[at];
    if (two === '//') at = endOf(source, '\n', at);
    else if (two === '/*') at = endOf(source, '*/', at);
    else if (sign === '`') at = template(source, at, found);
    else if (sign === "'" || sign === '"') at = quoted(source, at, sign, found);
    else if (sign === '}' && depth === 0) return at + 1;
    else {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      at += 1;
    }
  }
  return at;
}

function quoted(source: string, from: number, quote: string, found: StringLiteral[]): number {
  let at = from + 1;
  while (at < source.length && source[at] !== quote && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  found.push({ text: source.slice(from + 1, at), at: from });
  return at + 1;
}

function template(source: string, from: number, found: StringLiteral[]): number {
  let text = '';
  let at = from + 1;
  while (at < source.length && source[at] !== '`') {
    if (source.slice(at, at + 2) === '${') {
      at = code(source, at + 2, found);
      text += '*';
    } else {
      text += source[at];
      at += 1;
    }
  }
  found.push({ text, at: from });
  return at + 1;
}

function endOf(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}
