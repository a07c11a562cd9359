import { parseArgs } from 'node:util';
import type { Instant } from '../../../domain/time.ts';
import { LocalTimes } from '../local-time.ts';

/** Which recording, and of what. */
export interface RecordingArguments {
  file: string;
  /** When it began; where its conversation says it, unless told. */
  at?: Instant;
  of: { interactionId: string } | { agent: string; at: Instant };
  queueId?: string;
  customer?: string;
}

export const recordingUsage = `Usage: npm run import -- recording <file> --interaction=ID [--at=2026-11-20T09:05:00]
       npm run import -- recording <file> --agent=LOGIN --at=2026-11-20T09:05:00 [--customer=NAME] [--queue=ID]
Times are local ones of --zone (Asia/Shanghai). The file is WAV, Opus in Ogg, or a screen as rrweb writes it (JSON).`;

/** Reads what follows the word "recording". Throws an `Error` that says what is wrong with it. */
export function readRecordingArguments(words: readonly string[]): RecordingArguments {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      interaction: { type: 'string' },
      agent: { type: 'string' },
      at: { type: 'string' },
      customer: { type: 'string' },
      queue: { type: 'string' },
      zone: { type: 'string', default: 'Asia/Shanghai' },
    },
  });
  const [file, ...more] = positionals;
  const { interaction: interactionId, agent, customer, queue: queueId } = values;
  if (!file || more.length > 0) throw new Error(`One file is needed.\n${recordingUsage}`);
  const at = values.at === undefined ? undefined : new LocalTimes(values.zone).read(values.at);
  if (values.at !== undefined && at === undefined)
    throw new Error(`"${values.at}" is no local time such as 2026-11-20T09:05:00.`);
  if ((interactionId === undefined) === (agent === undefined))
    throw new Error(
      `Say which conversation it is of: --interaction, or --agent and --at.\n${recordingUsage}`,
    );
  if (interactionId !== undefined) return { file, at, of: { interactionId } };
  if (at === undefined || agent === undefined) throw new Error('With --agent, --at says when it began.');
  return { file, at, of: { agent, at }, queueId, customer };
}
