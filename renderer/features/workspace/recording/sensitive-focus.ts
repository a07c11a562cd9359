import { SENSITIVE } from '../../../../domain/recording/redact.ts';

const CHANNEL = 'shiftdesk/sensitive-focus';

/** What windows say to each other. Whoever has just begun to listen asks. */
type Word = { of: string; sensitive: boolean } | 'asks';

const isHere = (): boolean => document.activeElement?.closest(SENSITIVE) != null;

/**
 * Tells whether a payment or identity field has the focus, in whichever window of this person: a number that is read out is
 * heard wherever it is typed. `name` tells this window from the others. Returns the function that ends it.
 */
export function watchSensitiveFocus(name: string, tell: (sensitive: boolean) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const elsewhere = new Set<string>();
  let here = isHere();
  const say = (word: Word) => channel.postMessage(word);
  const sayOwn = () => say({ of: name, sensitive: here });
  const tellAll = () => tell(here || elsewhere.size > 0);
  // What has the focus now is known only after the event.
  const moved = () =>
    queueMicrotask(() => {
      if (here === isHere()) return;
      here = isHere();
      sayOwn();
      tellAll();
    });
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === 'asks') return sayOwn();
    if (data.sensitive) elsewhere.add(data.of);
    else elsewhere.delete(data.of);
    tellAll();
  };
  const gone = () => say({ of: name, sensitive: false });
  document.addEventListener('focusin', moved, true);
  document.addEventListener('focusout', moved, true);
  window.addEventListener('pagehide', gone);
  say('asks');
  tellAll();
  return () => {
    document.removeEventListener('focusin', moved, true);
    document.removeEventListener('focusout', moved, true);
    window.removeEventListener('pagehide', gone);
    gone();
    channel.close();
  };
}
