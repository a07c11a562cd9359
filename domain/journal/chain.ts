/** A line of the journal as the database holds it, under the number the server gave it. */
export interface ChainedLine {
  seq: number;
  id: string;
  n: number;
  stream_kind: string;
  stream_id: string;
  type: string;
  at: number;
  claimed_at: number | null;
  actor_kind: string;
  actor_id: string;
  data: unknown;
}

/** What is kept of a line beside it: what it came to, and that together with all before it. Places have no gaps. */
export interface ChainLink {
  seq: number;
  place: number;
  content: string;
  hash: string;
}

/** As far as a chain goes, or a check of it has come. */
export type ChainStand = Pick<ChainLink, 'seq' | 'place' | 'hash'>;
export const CHAIN_BEGIN: ChainStand = { seq: Number.MIN_SAFE_INTEGER, place: 0, hash: '' };

/** Any function that nobody finds two texts for; the server's is SHA-256. */
export type Digest = (text: string) => string;

/**
 * What is wrong: `changed` the line is not what it was, `removed` it is not there any more (with its link: so many are
 * missing before this one), `slippedIn` it was not there when the chain passed by, `broken` the chain itself was altered.
 */
export const chainFaults = ['changed', 'removed', 'slippedIn', 'broken'] as const;
export interface ChainFinding {
  fault: (typeof chainFaults)[number];
  seq: number;
  /** Of the line, where it is there to be read. */
  id?: string;
  type?: string;
  stream?: string;
  /** How many are missing, where links are gone too. */
  missing?: number;
}

/** The same for the same content, however a database orders the names in it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const known = Object.entries(value).filter(([, one]) => one !== undefined);
  const parts = known.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

const contentOf = (line: ChainedLine, digest: Digest): string => digest(canonical(line));

/** The links of lines that follow `head`, in their order. */
export function chainOn(head: ChainStand, lines: readonly ChainedLine[], digest: Digest): ChainLink[] {
  let { place, hash } = head;
  return lines.map((line) => {
    const content = contentOf(line, digest);
    place += 1;
    hash = digest(hash + content);
    return { seq: line.seq, place, content, hash };
  });
}

/**
 * Holds lines against their links: all of both between `stand` and some later number, in order. Every fault is named
 * once, and what follows it is judged by itself. Returns where the check stands then.
 */
export function checkChain(
  stand: ChainStand,
  lines: readonly ChainedLine[],
  links: readonly ChainLink[],
  digest: Digest,
): { stand: ChainStand; findings: ChainFinding[] } {
  const findings: ChainFinding[] = [];
  const byNumber = new Map(lines.map((line) => [line.seq, line]));
  let before = stand;
  for (const link of links) {
    const line = byNumber.get(link.seq);
    byNumber.delete(link.seq);
    const missing = link.place - before.place - 1;
    if (missing > 0) findings.push({ fault: 'removed', seq: link.seq, missing });
    else if (link.hash !== digest(before.hash + link.content)) findings.push(named('broken', link.seq, line));
    if (!line) findings.push({ fault: 'removed', seq: link.seq });
    else if (contentOf(line, digest) !== link.content) findings.push(named('changed', link.seq, line));
    before = link;
  }
  for (const line of byNumber.values()) findings.push(named('slippedIn', line.seq, line));
  const { seq, place, hash } = before;
  return { stand: { seq, place, hash }, findings: findings.sort((a, b) => a.seq - b.seq) };
}

const named = (fault: ChainFinding['fault'], seq: number, line: ChainedLine | undefined): ChainFinding =>
  line
    ? { fault, seq, id: line.id, type: line.type, stream: `${line.stream_kind}/${line.stream_id}` }
    : { fault, seq };
