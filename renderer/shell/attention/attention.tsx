import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCall } from '../../../domain/attention/calls.ts';
import { admit, isLetIn, spentIn } from '../../../domain/attention/interruptions.ts';
import { useAdmissions } from '../../data/attention.ts';
import { bridge } from '../../data/bridge.ts';
import { useNow } from '../../data/hooks.ts';
import { report } from '../../data/problem-log.ts';
import { openCall } from './open-call.ts';
import { playSound } from './sounds.ts';
import { useOpenCalls } from './use-open-calls.ts';
import { useSoundChoice } from './use-sound-choice.ts';

/** Held by the one window that breaks in for all; when it closes, another takes over. */
const SPEAKER_LOCK = 'shiftdesk.attention';

/** Lets in what calls for attention, so many times an hour, and lets it be heard, and seen where no window is in front. */
export function Attention() {
  const { t } = useTranslation('shell');
  const calls = useOpenCalls();
  const [log, keep] = useAdmissions();
  const now = useNow();
  const speaks = useSpeaker();
  const { muted } = useSoundChoice();
  const latest = useRef({ now, muted, t });
  latest.current = { now, muted, t };
  useEffect(() => {
    if (!speaks) return;
    const next = admit(log, calls, latest.current.now);
    if (next === log) return;
    keep(next);
    const known = new Set(log.map(({ id }) => id));
    const loud = calls.filter(({ id }) => !known.has(id) && isLetIn(next, id));
    breakIn(loud, latest.current);
    const ago = spentIn(next, latest.current.now).map((at) => Math.max(0, latest.current.now - at));
    bridge.call('attention.spent', { ago }).catch((error) => report('attention', error));
  }, [speaks, calls, log, keep]);
  useEffect(
    () =>
      bridge.on('attention.clicked', ({ id }) => {
        const call = calls.find((one) => one.id === id);
        if (call) openCall(call);
      }),
    [calls],
  );
  return null;
}

interface Manner {
  muted: ReturnType<typeof useSoundChoice>['muted'];
  t: ReturnType<typeof useTranslation<'shell'>>['t'];
}

/** One sound for all that came together; each is told to the system, but reminders, which the main process shows itself. */
function breakIn(calls: readonly OpenCall[], { muted, t }: Manner): void {
  const heard = calls.find(({ urgent, kind }) => urgent || !muted.includes(kind));
  if (heard) playSound(heard.urgent ? 'urgent' : heard.kind).catch((error) => report('attention', error));
  for (const { id, kind, urgent } of calls) {
    if (kind === 'reminder') continue;
    const title = t(urgent ? 'attention.native.urgent' : `attention.native.${kind}`);
    const notice = { id, title, body: t('attention.body') };
    bridge.call('attention.notify', notice).catch((error) => report('attention', error));
  }
}

/** Whether this is the window that speaks for all. */
function useSpeaker(): boolean {
  const [speaks, setSpeaks] = useState(false);
  useEffect(() => {
    const waiting = new AbortController();
    let release: (() => void) | undefined;
    const speak = () =>
      new Promise<void>((resolve) => {
        release = resolve;
        setSpeaks(true);
      });
    navigator.locks.request(SPEAKER_LOCK, { signal: waiting.signal }, speak).catch(() => {});
    return () => {
      waiting.abort();
      release?.();
    };
  }, []);
  return speaks;
}
