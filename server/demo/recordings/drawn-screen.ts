import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { Language } from '../../../domain/language.ts';
import { masked, type ScreenEvent } from '../../../domain/recording/redact.ts';
import { type Instant, SECOND } from '../../../domain/time.ts';
import screen from '../../../resources/demo/recorded-screen.json' with { type: 'json' };

interface Node {
  type: number;
  id: number;
  tagName?: string;
  attributes?: Record<string, string>;
  textContent?: string;
  isStyle?: true;
  childNodes?: Node[];
}

const [ELEMENT, TEXT] = [2, 3];
const [FULL, INCREMENTAL, META] = [2, 3, 4];
const [MUTATION, INPUT] = [0, 5];
const TYPING = 4 * SECOND;
const STROKES = 8;

/**
 * A simple screen as rrweb writes screens, drawn from what the journal says was written on it, with every word masked as
 * recorded ones have it. For the demo, whose simulated people have no screens.
 */
export class DrawnScreen {
  readonly events: ScreenEvent[] = [];
  readonly #from: Instant;
  readonly #list: number;
  readonly #field: number;
  #id = 0;

  constructor(language: Language, from: Instant) {
    this.#from = from;
    const words = screen[language];
    const list = this.#element('ul', 'list');
    const field = this.#element('textarea', '');
    [this.#list, this.#field] = [list.id, field.id];
    const send = this.#element('button', '', this.#text(words.send));
    const foot = this.#element('div', 'foot', field, send);
    const side = this.#element(
      'div',
      'side',
      this.#element('div', 'item', this.#text(words.waiting)),
      this.#element('div', 'item on', this.#text(words.mine)),
    );
    const desk = this.#element('div', 'desk', side, this.#element('div', 'talk', list, foot));
    const bar = this.#element('div', 'bar', this.#element('span', 'dot'), this.#text(words.state));
    const style = this.#element('style', '', { ...this.#text(screen.style), isStyle: true });
    const html = this.#element(
      'html',
      '',
      this.#element('head', '', style),
      this.#element('body', '', bar, desk),
    );
    this.#add(from, META, { href: '', width: 1280, height: 800 });
    const node = { type: 0, id: this.#next(), childNodes: [html] };
    this.#add(from, FULL, { node, initialOffset: { left: 0, top: 0 } });
  }

  /** Shows what was said; what one's own people say is typed first. */
  say({ at, actor, data }: Extract<JournalEvent, { type: 'message.posted' }>): void {
    const words = masked(data.text);
    const own = actor.kind === 'person';
    if (own) this.#type(words, at);
    const line = this.#element('li', own ? 'own' : '');
    const adds = [
      { parentId: this.#list, nextId: null, node: line },
      { parentId: line.id, nextId: null, node: this.#text(words) },
    ];
    this.#add(at, INCREMENTAL, { source: MUTATION, adds, removes: [], texts: [], attributes: [] });
    if (own) this.#input('', at);
  }

  /** The screen as it is when the recording ends. */
  end(at: Instant): void {
    this.#input('', at);
    this.events.sort((a, b) => a.timestamp - b.timestamp);
  }

  #type(words: string, until: Instant): void {
    const begin = Math.max(this.#from, until - TYPING);
    for (let n = 1; n <= STROKES; n += 1)
      this.#input(
        words.slice(0, Math.ceil((words.length * n) / STROKES)),
        begin + ((until - begin) * (n - 1)) / STROKES,
      );
  }

  #input(text: string, at: Instant): void {
    this.#add(at, INCREMENTAL, { source: INPUT, id: this.#field, text, isChecked: false });
  }

  #add(at: Instant, type: number, data: unknown): void {
    this.events.push({ type, data, timestamp: Math.round(Math.max(0, at - this.#from)) });
  }

  #element(tagName: string, name: string, ...childNodes: Node[]): Node {
    const attributes: Record<string, string> = name ? { class: name } : {};
    return { type: ELEMENT, id: this.#next(), tagName, attributes, childNodes };
  }

  #text(textContent: string): Node {
    return { type: TEXT, id: this.#next(), textContent };
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }
}
