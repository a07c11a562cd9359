/** A piece of running text. */
export interface Run {
  text: string;
  bold: boolean;
}

/** A part of an article's body, as it is shown: the subset of Markdown that people write without thinking of it. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] };

const HEADING = /^#{1,3}\s+(.+)$/;
const BULLET = /^\s*[-*•]\s+(.+)$/;
const NUMBERED = /^\s*\d{1,2}[.、)]\s*(.+)$/;

/** The parts of a body: headings (#), lists (- or 1.), and paragraphs, parted by empty lines. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of body.split(/\r?\n/)) {
    const next = blockOf(line);
    if (!next) open = undefined;
    else if (open && continues(open, next)) extend(open, next);
    else {
      blocks.push(next);
      open = next;
    }
  }
  return blocks;
}

function blockOf(line: string): Block | undefined {
  if (!line.trim()) return undefined;
  const heading = HEADING.exec(line)?.[1];
  if (heading) return { kind: 'heading', text: heading.trim() };
  const bullet = BULLET.exec(line)?.[1];
  if (bullet) return { kind: 'list', ordered: false, items: [bullet.trim()] };
  const numbered = NUMBERED.exec(line)?.[1];
  if (numbered) return { kind: 'list', ordered: true, items: [numbered.trim()] };
  return { kind: 'paragraph', text: line.trim() };
}

const continues = (open: Block, next: Block): boolean =>
  open.kind === next.kind &&
  open.kind !== 'heading' &&
  (open.kind !== 'list' || (next.kind === 'list' && open.ordered === next.ordered));

function extend(open: Block, next: Block): void {
  if (open.kind === 'list' && next.kind === 'list') open.items.push(...next.items);
  else if (open.kind === 'paragraph' && next.kind === 'paragraph') open.text += `\n${next.text}`;
}

/** Running text with what stands between two double asterisks in bold. */
export const runsOf = (text: string): Run[] =>
  text
    .split(/\*\*(.+?)\*\*/)
    .map((part, n) => ({ text: part, bold: n % 2 === 1 }))
    .filter((run) => run.text !== '');

const plain = (text: string): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('');

/** A block as it can be sent to a customer. */
export function textOfBlock(block: Block): string {
  if (block.kind !== 'list') return plain(block.text);
  return block.items.map((item, n) => `${block.ordered ? `${n + 1}.` : '•'} ${plain(item)}`).join('\n');
}
