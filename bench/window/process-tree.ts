import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 1024;

/** The process and everything it started, directly or not. Linux only: read from /proc. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function parentOf(pid: number): number | undefined {
  const status = read(pid, 'stat');
  // The second field is the program's name in brackets and may hold anything, brackets and blanks too.
  const parent = status?.slice(status.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

/** In megabytes: `rss` counts shared pages once for each process, `pss` divides them among those who share them. */
export function memoryOf(pids: readonly number[]): { rss: number; pss: number } {
  const all = pids.map((pid) => read(pid, 'smaps_rollup') ?? '');
  const sum = (field: string) =>
    all.reduce(
      (total, text) => total + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0),
      0,
    );
  return { rss: sum('Rss') / MEGABYTE, pss: sum('Pss') / MEGABYTE };
}

/** A process may end while it is looked at. */
function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
