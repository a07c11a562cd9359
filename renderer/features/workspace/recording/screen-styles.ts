import { idle } from './idle.ts';
import { gzipped } from './pack.ts';

interface Styles {
  /** Which sheets they are of. */
  of: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const linked = (): CSSStyleSheet[] => [...document.styleSheets].filter(({ href }) => href !== null);
const nameOf = (sheets: readonly CSSStyleSheet[]): string => sheets.map(({ href }) => href).join('\n');

async function* textOf(sheets: readonly CSSStyleSheet[]): AsyncGenerator<string> {
  for (const sheet of sheets) {
    await idle();
    yield [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  }
}

let known: Styles | undefined;

/** How this window looks, in one file: the same for everybody who has the same build, so it is kept once for all. */
export async function screenStyles(): Promise<Styles> {
  const sheets = linked();
  const of = nameOf(sheets);
  if (known?.of !== of) known = { of, bytes: await gzipped(textOf(sheets)) };
  return known;
}
