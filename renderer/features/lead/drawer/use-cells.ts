import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { RowLine } from './row-lines.ts';

export type Column =
  | 'at'
  | 'since'
  | 'who'
  | 'name'
  | 'outcome'
  | 'state'
  | 'wait'
  | 'inState'
  | 'agent'
  | 'asked'
  | 'handle';

const columns = {
  leg: ['at', 'who', 'outcome', 'wait', 'agent', 'handle'],
  interaction: ['since', 'who', 'wait', 'asked'],
  person: ['name', 'state', 'since', 'inState'],
} as const satisfies Record<string, readonly Column[]>;

export const columnsOf = (of: keyof typeof columns): readonly Column[] => columns[of];

/** Writes one cell; the same text is shown and copied. */
export function useCells(): (line: RowLine, column: Column, now: Instant) => string {
  const format = useFormat();
  const { t } = useTranslation(['lead', 'words']);
  const time = (ms: number | undefined) => (ms === undefined ? '–' : format.stopwatch(ms));
  return (line, column, now) => {
    switch (column) {
      case 'at':
      case 'since':
        return column === 'at' ? format.timeWithSeconds(line.at) : format.dayAndTime(line.at, now);
      case 'who':
      case 'name':
        return line.who;
      case 'outcome':
        return line.outcome ? t(`outcome.${line.outcome}`) : '–';
      case 'state':
        return line.state ? t(`words:agentState.${line.state}`) : '–';
      case 'wait':
      case 'inState':
        return time(line.wait);
      case 'agent':
      case 'asked':
        return line.agent ?? '–';
      case 'handle':
        return time(line.handle);
    }
  };
}
