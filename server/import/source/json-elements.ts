/** One element of a file's outermost array or object: its text, its key in an object, the line it begins on. */
export interface JsonElement {
  line: number;
  key?: string;
  text: string;
}

/**
 * Splits a JSON file into the elements of its outermost array or object without holding more than one of them.
 * Elements are not parsed; one that is broken inside does not harm the others as long as its brackets match.
 */
export async function* jsonElements(chunks: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  const splitter = new Splitter();
  for await (const chunk of chunks) yield* splitter.take(chunk);
  if (!splitter.complete) throw new Error('the file ends in the middle of its JSON');
}

class Splitter {
  #depth = 0;
  #begun = false;
  #inString = false;
  #escaped = false;
  #line = 1;
  /** The element being read, as far as earlier chunks brought it. */
  #text = '';
  #startLine: number | undefined;
  #key: string | undefined;
  #isObject = false;

  get complete(): boolean {
    return this.#begun && this.#depth === 0;
  }

  *take(chunk: string): Generator<JsonElement> {
    // What lies between `from` and `i` belongs to the element and is copied in one go.
    let from = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const sign = chunk.charAt(i);
      if (sign === '\n') this.#line += 1;
      if (this.#inString) this.#insideString(sign);
      else if (sign > ' ') {
        const edge = this.#edge(sign);
        if (edge) {
          const rest = chunk.slice(from, i);
          from = i + 1;
          if (edge === 'key') this.#key = JSON.parse(this.#takeText(rest)) as string;
          else if (edge === 'end') yield* this.#finish(rest);
        } else this.#startLine ??= this.#line;
      }
    }
    if (this.#depth > 0) this.#text += chunk.slice(from);
  }

  /** Whether the sign stands on the outermost level, and what it ends there; keeps count of the levels. */
  #edge(sign: string): 'begin' | 'key' | 'end' | undefined {
    switch (sign) {
      case '"':
        this.#inString = true;
        return undefined;
      case '[':
      case '{':
        this.#depth += 1;
        if (this.#depth > 1) return undefined;
        this.#begun = true;
        this.#isObject = sign === '{';
        return 'begin';
      case ']':
      case '}':
        this.#depth -= 1;
        return this.#depth === 0 ? 'end' : undefined;
      case ':':
        return this.#depth === 1 && this.#isObject && this.#key === undefined ? 'key' : undefined;
      case ',':
        return this.#depth === 1 ? 'end' : undefined;
      default:
        return undefined;
    }
  }

  #insideString(sign: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === '\\') this.#escaped = true;
    else if (sign === '"') this.#inString = false;
  }

  #takeText(rest: string): string {
    const text = (this.#text + rest).trim();
    this.#text = '';
    return text;
  }

  *#finish(rest: string): Generator<JsonElement> {
    const text = this.#takeText(rest);
    const element = { line: this.#startLine ?? this.#line, key: this.#key, text };
    this.#startLine = undefined;
    this.#key = undefined;
    if (text) yield element;
  }
}
