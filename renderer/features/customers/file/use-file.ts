import { useCallback, useEffect, useRef, useState } from 'react';
import type { CustomerFileAnswer } from '../../../../contract/http/customers.ts';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { familyOf } from '../../../../domain/customer/family.ts';
import type { FileWhy } from '../../../../domain/customer/viewing.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { isOpen } from '../../../../domain/interaction/interaction.ts';
import { TransportError, useApi, useSession, useSyncStatus, useView } from '../../../data/index.ts';

export type FileState = 'asking' | 'ready' | 'offline' | 'failed' | 'reasonNeeded' | 'tooMany';

/** What this machine and the centre know of a customer. */
export interface FileView {
  /** The file and what was merged into it; empty when nothing is known of it here. */
  family: readonly Customer[];
  /** The own interaction in which it may be worked on, an open one if there is any. */
  serving: Interaction | undefined;
  /** What only the centre knows; what was known last stays while it is asked again. */
  answer: CustomerFileAnswer | undefined;
  state: FileState;
  /** Asks the centre again. */
  refresh(): void;
  /** Asks for the file of somebody one does not serve. */
  openFor(why: FileWhy): void;
}

export function useFile(customerId: string, within: Interaction | undefined): FileView {
  const family = useView((rows) => familyOf(rows, customerId), [customerId]);
  const served = useServing(family);
  // Whatever is done to the file here or elsewhere is a reason to ask again.
  const stand = family.map(({ id, revision = 0 }) => `${id}:${revision}`).join();
  const check = (within ?? served)?.verification?.at;
  const { answer, state, refresh, openFor } = useAnswer(customerId, `${stand}/${check ?? ''}`);
  return {
    // Of whom one serves the file lies here; others come masked from the centre.
    family: family.length > 0 ? family : (answer?.family ?? []),
    serving: within ?? served,
    answer,
    state,
    refresh,
    openFor,
  };
}

function useServing(family: readonly Customer[]): Interaction | undefined {
  const { person } = useSession();
  const ids = family.map(({ id }) => id).join('\n');
  return useView(
    (rows) => {
      const own = ids
        .split('\n')
        .flatMap((id) => rows.where('interaction', 'customerId', id))
        .filter(({ ownerId }) => ownerId === person.id)
        .sort((a, b) => b.arrivedAt - a.arrivedAt);
      return own.find(isOpen) ?? own[0];
    },
    [ids, person.id],
  );
}

function useAnswer(customerId: string, stand: string) {
  const api = useApi();
  const { connection, pending } = useSyncStatus();
  const online = connection === 'online';
  // What was done here is in the answer only when the server has it.
  const settled = pending === 0;
  const [kept, setKept] = useState<{ of: string; answer: CustomerFileAnswer }>();
  const [state, setState] = useState<FileState>('asking');
  const round = useRef(0);
  const [why, openFor] = useState<FileWhy>();
  const ask = useCallback(async () => {
    const mine = ++round.current;
    try {
      const answer = await api.customerFile(customerId, why);
      if (mine !== round.current) return;
      if ('withheld' in answer) return setState(answer.withheld);
      setKept({ of: customerId, answer });
      setState('ready');
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (mine === round.current) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
    }
  }, [api, customerId, why]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stand` is what the answer was about
  useEffect(() => {
    if (!online) {
      round.current += 1;
      setState('offline');
      return;
    }
    if (!settled) return;
    setState('asking');
    void ask();
    return () => {
      round.current += 1;
    };
  }, [ask, online, settled, stand]);
  return {
    answer: kept?.of === customerId ? kept.answer : undefined,
    state,
    refresh: () => void ask(),
    openFor,
  };
}
