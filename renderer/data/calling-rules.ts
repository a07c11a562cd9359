import { type CallingRules, callingRules } from '../../domain/callback/calling-rules.ts';
import { useView } from './hooks.ts';

/** When nobody is called and how soon a complex matter is answered, as approved. */
export const useCallingRules = (): CallingRules => useView(callingRules);
