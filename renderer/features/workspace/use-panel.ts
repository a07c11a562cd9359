import { useDraft } from '../../data/index.ts';

/** What the right side shows for a matter; kept with its drafts, so a half-filled form is found as it was left. */
export type Panel =
  | 'facts'
  | 'customer'
  | 'transfer'
  | 'callback'
  | 'wrapUp'
  | 'knowledge'
  | 'consult'
  | 'return'
  | 'case';

export function usePanel(interactionId: string): [Panel, (panel: Panel) => void] {
  const [panel, keep, clear] = useDraft<Panel>(`workspace.panel.${interactionId}`, 'facts');
  return [panel, (next) => (next === 'facts' ? clear() : keep(next))];
}
