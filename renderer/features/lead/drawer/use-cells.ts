import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { RowKind } from './row-kind.ts';
import type { RowLine } from './row-lines.ts';

export type Column =
  | 'at'
  | 'since'
  | 'arrived'
  | 'due'
  | 'who'
  | 'name'
  | 'outcome'
  | 'state'
  | 'matterState'
  | 'clock'
  | 'wait'
  | 'inState'
  | 'left'
  | 'agent'
  | 'asked'
  | 'handle';

const columns = {
  leg: ['at', 'who', 'outcome', 'wait', 'agent', 'handle'],
  inLine: ['since', 'who', 'wait', 'asked'],
  matter: ['arrived', 'who', 'matterState', 'agent'],
  person: ['name', 'state', 'since', 'inState'],
  callback: ['due', 'who', 'left', 'agent'],
  clock: ['due', 'who', 'clock', 'left', 'agent'],
} as const satisfies Record<RowKind, readonly Column[]>;

export const columnsOf = (kind: RowKind): readonly Column[] => columns[kind];

/** Writes one cell; the same text is shown and copied. */
export function useCells(): (line: RowLine, column: Column, now: Instant) => string {
  const format = useFormat();
  const { t } = useTranslation(['lead', 'words', 'board']);
  const time = (ms: number | undefined) => (ms === undefined ? '–' : format.stopwatch(ms));
  return (line, column, now) => {
    switch (column) {
      case 'at':
        return format.timeWithSeconds(line.at);
      case 'since':
      case 'arrived':
      case 'due':
        return format.dayAndTime(line.at, now);
      case 'who':
      case 'name':
        return line.who;
      case 'outcome':
        return line.outcome ? t(`outcome.${line.outcome}`) : '–';
      case 'state':
        return line.state ? t(`words:agentState.${line.state}`) : '–';
      case 'matterState':
        return line.matterState ? t(`words:interactionState.${line.matterState}`) : '–';
      case 'clock':
        return line.clock ? t(`board:what.${line.clock}`) : '–';
      case 'wait':
      case 'inState':
        return time(line.wait);
      case 'left':
        return line.left !== undefined && line.left < 0 ? `+${time(-line.left)}` : time(line.left);
      case 'agent':
        return line.agent ?? '–';
      case 'asked':
        return line.agent ?? (line.assigned ? t('rows.first', { name: line.assigned }) : '–');
      case 'handle':
        return time(line.handle);
    }
  };
}
