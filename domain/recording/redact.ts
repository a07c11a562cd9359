/**
 * What a recorded screen may say. Everything is unreadable unless it is known to be nobody's: words of the interface,
 * short figures such as clocks and counts, and what is marked with a data class that is kept. So a new screen shows
 * nothing by being forgotten here, and what was masked was never stored (C-259).
 */

/** The data classes that are kept, as elements carry them in `data-class`. */
const KEPT_CLASSES = ['public', 'internal'];
export const DATA_CLASS = 'data-class';
/** Fields in whose focus nothing is recorded at all. */
export const SENSITIVE = `[${DATA_CLASS}="sensitive"], [type="password"], [autocomplete^="cc-"]`;

export const isKeptClass = (dataClass: string | null | undefined): boolean =>
  dataClass !== null && dataClass !== undefined && KEPT_CLASSES.includes(dataClass);

const digitsAside = (text: string): string => text.trim().replace(/\d+(?:[:.,/]\d+)*/g, '#');

/** The interface's own words, in every language; what is filled into them counts only where it is a figure. */
export class InterfaceWords {
  readonly #known: ReadonlySet<string>;

  constructor(texts: Iterable<string>) {
    this.#known = new Set([...texts].map((text) => digitsAside(text.replace(/\{\{[^}]*\}\}/g, '0'))));
  }

  has(text: string): boolean {
    return text.split(' · ').every((part) => this.#hasOne(part.trim()));
  }

  #hasOne(text: string): boolean {
    return this.#known.has(digitsAside(text)) || isShortFigure(text) || isKey(text);
  }
}

/** A key of the keyboard, as shortcuts are shown. */
const isKey = (text: string): boolean => /^(?:[A-Z]|Ctrl|Alt|Shift|Enter|Esc|Tab|Space|⌘)$/.test(text);

/** A clock, a count, a share: too short to be a number that somebody could be called or charged by. */
const isShortFigure = (text: string): boolean =>
  text.length <= 10 && /^[\d\s:.,/%×+-]*$/.test(text) && !/\d{4}/.test(text) && digits(text) <= 6;
const digits = (text: string): number => text.replace(/\D/g, '').length;

/** The same length and lines, nothing to read. */
export const masked = (text: string): string => text.replace(/\S/gu, '•');
const isMasked = (text: string): boolean => !/[^\s•]/u.test(text);

/** A node and an event of a recorded screen, as far as they can carry words. */
interface RecordedNode {
  type: number;
  id?: number;
  tagName?: string;
  attributes?: Record<string, unknown>;
  textContent?: string;
  childNodes?: RecordedNode[];
  isSVG?: boolean;
  isStyle?: boolean;
}
export interface ScreenEvent {
  type: number;
  timestamp: number;
  data: unknown;
}
interface Mutated {
  source: number;
  adds?: { parentId: number; node: RecordedNode }[];
  texts?: { id: number; value: string | null }[];
  attributes?: { id: number; attributes: Record<string, unknown> }[];
  text?: string;
}

const ELEMENT = 2;
const TEXT = 3;
const META = 4;
const FULL = 2;
const INCREMENTAL = 3;

/** Attributes that say how something is built or looks. Of all others only structure passes, never words. */
const STRUCTURE = new Set(
  'class style type role tabindex dir lang hidden disabled checked selected multiple readonly open colspan rowspan rows cols width height min max step size inputmode aria-hidden aria-expanded aria-selected aria-checked aria-pressed aria-current aria-disabled aria-haspopup aria-modal aria-orientation aria-sort aria-busy rel media'.split(
    ' ',
  ),
);
/** What people read or hear in attributes: kept where it is the interface's own. */
const WORDS = new Set(['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext']);
/** A value that names a state or a length, not a person: `open`, `wrapUp`, `12px`. */
const isPlainValue = (value: string): boolean =>
  /^(?:[a-z][a-zA-Z-]{0,23}|-?\d{1,4}(?:\.\d+)?(?:px|rem|em|%)?|)$/.test(value);

/** Goes over everything that was recorded, once more and by its structure alone, before any of it is kept. */
export class Redactor {
  readonly #words: InterfaceWords;
  /** Texts that were kept for the class of where they stood. */
  readonly #kept = new Set<string>();
  readonly #styleNodes = new Set<number>();

  constructor(words: InterfaceWords) {
    this.#words = words;
  }

  /** A text where it stands; `dataClass` is that of the nearest element that has one. */
  text(text: string, dataClass: string | null | undefined): string {
    if (this.#words.has(text)) return text;
    if (!isKeptClass(dataClass)) return masked(text);
    this.#kept.add(text);
    return text;
  }

  /** The event with nothing in it that is not to be kept. Changes what it was given. */
  event(event: ScreenEvent): ScreenEvent {
    if (event.type === META) event.data = { ...(event.data as object), href: '' };
    else if (event.type === FULL) this.#node((event.data as { node: RecordedNode }).node, undefined);
    else if (event.type === INCREMENTAL) this.#incremental(event.data as Mutated);
    return event;
  }

  #incremental(data: Mutated): void {
    for (const { node, parentId } of data.adds ?? [])
      this.#node(node, this.#styleNodes.has(parentId) ? 'style' : undefined);
    for (const text of data.texts ?? []) if (text.value !== null) text.value = this.#known(text.value);
    for (const one of data.attributes ?? []) one.attributes = this.#attributes(one.attributes, undefined);
    if (typeof data.text === 'string') data.text = this.#field(data.text);
  }

  #node(node: RecordedNode, parent: string | undefined): void {
    if (node.type === ELEMENT) {
      if (node.tagName === 'style' && node.id !== undefined) this.#styleNodes.add(node.id);
      node.attributes = this.#attributes(node.attributes ?? {}, node);
    } else if (node.type === TEXT && parent !== 'style')
      node.textContent = this.#known(node.textContent ?? '');
    else if (node.type > TEXT) node.textContent = '';
    const inside = node.type === ELEMENT ? node.tagName : undefined;
    for (const child of node.childNodes ?? []) this.#node(child, inside);
  }

  #known(text: string): string {
    return isMasked(text) || this.#words.has(text) || this.#kept.has(text) ? text : masked(text);
  }

  /** What is typed or chosen. */
  #field(value: string): string {
    return value === 'on' || isMasked(value) || this.#kept.has(value) ? value : masked(value);
  }

  #attributes(attributes: Record<string, unknown>, node: RecordedNode | undefined): Record<string, unknown> {
    const kept: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'string') kept[name] = value;
      else if (name === '_cssText') {
        if (node?.tagName === 'style') kept[name] = value;
      } else if (name === 'value') kept[name] = this.#field(value);
      else if (name === 'id') {
        // The sheets know the page's root by it.
        if (value === 'root') kept[name] = value;
      } else if (STRUCTURE.has(name) || (name.startsWith('rr_') && name !== 'rr_dataURL')) kept[name] = value;
      else if (WORDS.has(name)) kept[name] = this.#known(value);
      else if (isDrawing(name, value) || (name.startsWith('data-') && isPlainValue(value)))
        kept[name] = value;
    }
    return kept;
  }
}

/** The lines of an icon. */
const isDrawing = (name: string, value: string): boolean =>
  /^(?:d|points|viewBox|fill|stroke(?:-[a-z]+)?|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|transform|xmlns|opacity)$/.test(
    name,
  ) && /^[\w\s.,#()%:/-]*$/.test(value);
