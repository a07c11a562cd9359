/** What a benchmark measured for one case. */
export interface Case {
  name: string;
  /** Of the samples, such as 'ms' or 'MB'. */
  unit: string;
  samples: readonly number[];
  /** Name of the case this one is held against: a peer, or the raw limit of the machine. */
  ratioTo?: string;
}

/** A file `bench/<name>.bench.ts` exports one of these as `bench`. */
export interface Bench {
  /** Does it need Electron, a display and the built workstation? They are then set up before it runs. */
  needsWorkstation?: boolean;
  /** `words` are what stood behind the name on the command line. */
  run(words: readonly string[]): Promise<Case[]>;
}

/** One line of the result. Ratio is this median over the other case's median. */
export interface Row {
  case: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  ratio: number | null;
  ratioTo: string | null;
}

/** The middle of the samples; of an even number, the mean of the two in the middle. Throws without samples. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('a case without samples has no median');
  return (lower + upper) / 2;
}

/** Turns cases into rows. Throws when a case is held against one that was not measured. */
export function summarise(cases: readonly Case[]): Row[] {
  const medians = new Map(cases.map(({ name, samples }) => [name, median(samples)]));
  return cases.map(({ name, unit, samples, ratioTo }) => {
    const own = median(samples);
    const other = ratioTo === undefined ? undefined : medians.get(ratioTo);
    if (ratioTo !== undefined && other === undefined)
      throw new Error(`${name}: no case is called ${ratioTo}`);
    return {
      case: name,
      unit,
      median: own,
      min: Math.min(...samples),
      max: Math.max(...samples),
      ratio: other ? own / other : null,
      ratioTo: ratioTo ?? null,
    };
  });
}

/** Milliseconds that each of `rounds` runs took, after one run that is not counted. */
export async function timed(rounds: number, work: () => Promise<unknown> | unknown): Promise<number[]> {
  await work();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    samples.push(performance.now() - startedAt);
  }
  return samples;
}
