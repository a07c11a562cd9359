import { entryOf } from '../../../../domain/metrics/registry.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { type AskedFigure, AskedRows } from './asked-rows.tsx';
import type { OpenedCell } from './report-grid.tsx';
import type { ReportWords } from './report-table.ts';
import type { Asked } from './use-report.ts';

interface Props {
  opened: OpenedCell | undefined;
  filters: Asked['filters'];
  by: Report['by'];
  words: ReportWords;
  onClose(): void;
}

/** A figure of a report opened to the rows it counted. */
export function RowsDrawer({ opened, filters, by, words, onClose }: Props) {
  const { language } = useFormat();
  return <AskedRows figure={opened && askedFigure(opened, filters, by, words, language)} onClose={onClose} />;
}

function askedFigure(
  { line, cell: { figure } }: OpenedCell,
  filters: Asked['filters'],
  by: Report['by'],
  words: ReportWords,
  language: ReturnType<typeof useFormat>['language'],
): AskedFigure {
  const { unit, formula, version } = entryOf(figure);
  const question = { ...filters, ...keyFilter(by, line.key), ...line.window, figure };
  return {
    title: words.figure(figure),
    under: [words.line(line), words.keyOf(line.key)].filter(Boolean).join(' · '),
    unit,
    formula: formula[language],
    version,
    ask: (api, page) => api.figureRows({ ...question, ...page }),
    from: { screen: 'lead', section: 'history' },
  };
}

function keyFilter(by: Report['by'], key: string): Partial<Asked['filters']> {
  if (by === 'queue') return { queueId: key };
  if (by === 'channel') return { channel: key as Asked['filters']['channel'] };
  if (by === 'kind') return { kind: (key || 'none') as Asked['filters']['kind'] };
  if (by === 'disposition') return { disposition: (key || 'none') as Asked['filters']['disposition'] };
  return by === 'agent' ? { agentId: key } : {};
}
