import { useMemo } from 'react';
import { compareNames } from '../../../../domain/compare-names.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { KeptContent, KeptReport } from '../../../../domain/report/kept-report.ts';
import { type Report, reportSchema } from '../../../../domain/report/report.ts';
import { newId, useDraft, useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

const FIRST: Report = { period: 'last7Days', interval: 'day', by: 'none', figure: 'offered', compare: true };

/** The name of the kept report that was opened last: what is changed in it is saved under it again. */
export function useOpenedName(): [string, (name: string) => void] {
  const [name, setName] = useDraft('lead.reportName', '');
  return [name, setName];
}

/** The report that is open, as it was left. */
export function useKeptReport(): [Report, (report: Report) => void] {
  const [kept, keep] = useDraft<unknown>('lead.report', FIRST);
  const report = useMemo(() => {
    const read = reportSchema.safeParse(kept);
    return read.success ? read.data : FIRST;
  }, [kept]);
  return [report, keep];
}

interface KeptReports {
  own: readonly KeptReport[];
  /** Those of other leads of one's queues. */
  others: readonly KeptReport[];
  /** Keeps the report under a name; the same name again replaces one. False when it was refused. */
  save(name: string, report: Report, variant: ServiceLevelVariant): boolean;
  change(one: KeptReport, part: Partial<KeptContent>): void;
  remove(one: KeptReport): void;
}

/** Reports that have a name: one's own, which go with their person to every desktop, and what others share. */
export function useKeptReports(): KeptReports {
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const all = useView((rows) => rows.all('keptreport'));
  const sorted = useMemo(() => [...all].sort((a, b) => compareNames(a.name, b.name)), [all]);
  const own = sorted.filter(({ ownerId }) => ownerId === person.id);
  const put = (reportId: string, content: KeptContent) =>
    attempt(() => mutate('report.keep', { reportId, content }));
  return {
    own,
    others: sorted.filter(({ ownerId }) => ownerId !== person.id),
    save: (name, report, variant) => {
      const known = own.find((one) => one.name === name);
      const { shared = false, schedule } = known ?? {};
      return put(known?.id ?? newId(), { name, report, variant, shared, ...(schedule && { schedule }) });
    },
    change: (one, part) => {
      const { name, report, variant, shared, schedule } = one;
      put(one.id, { name, report, variant, shared, schedule, ...part });
    },
    remove: ({ id: reportId }) => attempt(() => mutate('report.drop', { reportId })),
  };
}
