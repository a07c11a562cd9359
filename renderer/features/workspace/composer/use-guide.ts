import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type GuideStep, type GuideWalk, stepOf } from '../../../../domain/script/guide/guide.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { newId, useDraft, useMutate, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** The walk somebody is on, from before its first turn on, and the one they have put away. */
interface Begun {
  walkId?: string;
  scriptId?: string;
  version?: number;
  away?: string;
}

const none: Begun = {};

/** A guided script as it stands in a matter. */
export interface Guide {
  script: Script;
  path: GuideWalk['path'];
  /** Where it stands; nothing at the end, and when the version that was begun is no more on this machine. */
  step: GuideStep | undefined;
  /** Rewritten since it was begun: what was taken is kept, the rest wants a new beginning. */
  stale: boolean;
  choose(choiceId: string): void;
  putAway(): void;
  again(): void;
}

/** The guided script of this matter, begun here or handed over with it, and how one is begun. */
export function useGuide({ id: interactionId, guide: walk }: Interaction): {
  guide: Guide | undefined;
  begin(script: Script): void;
} {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [begun, keep] = useDraft(`workspace.guide.${interactionId}`, none);
  const ended = walk?.path.at(-1)?.to === undefined;
  const current =
    begun.walkId !== undefined ? begun : walk && !ended && begun.away !== walk.walkId ? walk : undefined;
  const { walkId, scriptId, version } = current ?? {};
  const script = useView((rows) => rows.get('script', scriptId ?? ''), [scriptId]);
  const begin = (chosen: Script) =>
    keep({ walkId: newId(), scriptId: chosen.id, version: chosen.version, away: begun.away });
  if (!script || walkId === undefined || version === undefined) return { guide: undefined, begin };
  const held = [script, ...(script.coming ?? [])].find((one) => one.version === version);
  const mine = walk?.walkId === walkId ? walk : undefined;
  const step = held?.steps && stepOf(held.steps, mine);
  return {
    begin,
    guide: {
      script: { ...script, ...held },
      path: mine?.path ?? [],
      step,
      stale: held === undefined,
      choose: (choiceId) => {
        if (!step) return;
        const turn = { interactionId, walkId, scriptId: script.id, version, stepId: step.id, choiceId };
        attempt(() => mutate('interaction.chooseInGuide', turn));
      },
      putAway: () => keep({ away: walkId }),
      again: () => begin(script),
    },
  };
}
