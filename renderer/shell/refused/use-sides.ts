import { useTranslation } from 'react-i18next';
import { useView } from '../../data/hooks.ts';
import type { RefusedMutation } from '../../data/index.ts';
import { type Sides, sidesOfRefused } from './sides-of.ts';

/** Both versions of what was changed in two places; nothing where it was refused for another reason. */
export function useSides({ name, args, refusal }: RefusedMutation): Sides | undefined {
  const { t } = useTranslation(['shell', 'words']);
  const published = name === 'knowledge.write' && refusal.code === 'wrongState';
  const twice = published || refusal.code === 'changedMeanwhile';
  return useView((rows) => (twice ? sidesOfRefused(rows, name, args, t) : undefined), [name, args, twice, t]);
}
