import type { Redactor, ScreenEvent } from '../../../../domain/recording/redact.ts';
import { idle } from './idle.ts';

/** Compresses texts into one file, as they come. */
export async function gzipped(texts: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = new CompressionStream('gzip');
  const bytes = new Response(gzip.readable).arrayBuffer();
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  for await (const text of texts) await writer.write(encoder.encode(text));
  await writer.close();
  return new Uint8Array(await bytes);
}

/** However busy the window is, this many events are worked through before it is asked again. */
const AT_LEAST = 20;

/** The events as they are kept: redacted, their times counted from the first, in slices between everything else. */
export async function* inSlices(events: readonly ScreenEvent[], redactor: Redactor): AsyncGenerator<string> {
  const begin = events[0]?.timestamp ?? 0;
  let text = '[';
  let isLeft = await idle();
  for (const [i, event] of events.entries()) {
    const kept = redactor.event({ ...event, timestamp: event.timestamp - begin });
    text += (i === 0 ? '' : ',') + JSON.stringify(kept);
    if (isLeft() || i % AT_LEAST !== 0) continue;
    yield text;
    text = '';
    isLeft = await idle();
  }
  yield `${text}]`;
}
