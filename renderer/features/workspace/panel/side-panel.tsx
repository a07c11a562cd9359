import { type ReactNode, useDeferredValue } from 'react';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { ConsultPanel } from '../consult/consult-panel.tsx';
import { useIsConsulted } from '../consult/use-consulted.ts';
import { usePanel } from '../use-panel.ts';
import { AdviceHere } from './advice-here.tsx';
import { CallbackForm } from './callback-form.tsx';
import { CaseForm } from './case-form.tsx';
import { CustomerHere } from './customer-here.tsx';
import { Facts } from './facts.tsx';
import { KnowledgeHere, KnowledgeHintsHere } from './knowledge-here.tsx';
import { NarrowClose } from './narrow-close.tsx';
import { ProcedureHere } from './procedure-here.tsx';
import { ReturnForm } from './return-form.tsx';
import { TransferForm } from './transfer-form.tsx';
import { useRefusedSubmit } from './use-refused.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

interface Props {
  interaction: Interaction;
  mine: boolean;
}

/** What the right side shows: the form in use, one that came back from the server, else the facts. */
export function useShownPanel(interactionId: string, mine: boolean) {
  const [panel] = usePanel(interactionId);
  const refused = useRefusedSubmit(interactionId);
  const consulted = useIsConsulted(interactionId);
  if (!mine) return consulted ? 'consult' : 'facts';
  return panel === 'facts' ? (refused?.panel ?? 'facts') : panel;
}

export function SidePanel({ interaction, mine }: Props) {
  const panel = useShownPanel(interaction.id, mine);
  switch (panel) {
    case 'transfer':
      return <TransferForm interaction={interaction} />;
    case 'callback':
      return <CallbackForm interaction={interaction} />;
    case 'wrapUp':
      return <WrapUpForm interaction={interaction} />;
    case 'consult':
      return <ConsultPanel interaction={interaction} mine={mine} />;
    case 'return':
      return <ReturnForm interaction={interaction} />;
    case 'case':
      return <CaseForm interaction={interaction} />;
    case 'knowledge':
      return <KnowledgeHere interaction={interaction} />;
    case 'customer':
      return <CustomerHere interaction={interaction} />;
    case 'facts':
      return (
        <>
          <NarrowClose />
          <AfterConversation>
            <Facts interaction={interaction}>
              {mine && <ProcedureHere interaction={interaction} />}
              {mine && <AdviceHere interaction={interaction} />}
              {mine && <KnowledgeHintsHere interaction={interaction} />}
            </Facts>
          </AfterConversation>
        </>
      );
  }
}

/** Drawn right after the frame in which the conversation is there: nobody waits with an answer for what stands beside it. */
function AfterConversation({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
