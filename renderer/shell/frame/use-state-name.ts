import { useTranslation } from 'react-i18next';
import type { ChosenState } from './agent-states.ts';

/** `Available`, `Not ready · Meal`. */
export function useStateName(): (chosen: ChosenState) => string {
  const { t } = useTranslation('words');
  return ({ state, reason }) => {
    const name = t(`agentState.${state}`);
    return reason ? `${name} · ${t(`reason.${reason}`)}` : name;
  };
}
