import { useMemo } from 'react';
import { z } from 'zod';
import { type Report, reportSchema } from '../../../../domain/report/report.ts';
import { useDraft } from '../../../data/index.ts';

const FIRST: Report = { period: 'last7Days', interval: 'day', by: 'none', figure: 'offered', compare: true };

/** The report that is open, as it was left. */
export function useKeptReport(): [Report, (report: Report) => void] {
  const [kept, keep] = useDraft<unknown>('lead.report', FIRST);
  const report = useMemo(() => {
    const read = reportSchema.safeParse(kept);
    return read.success ? read.data : FIRST;
  }, [kept]);
  return [report, keep];
}

const savedSchema = z.object({ name: z.string(), report: reportSchema });
export type SavedReport = z.infer<typeof savedSchema>;

/** Reports this person has given a name, kept for them on this machine; the same name again replaces one. */
export function useSavedReports(): {
  saved: readonly SavedReport[];
  save(one: SavedReport): void;
  remove(name: string): void;
} {
  const [kept, keep] = useDraft<unknown>('lead.reports', []);
  const read = z.array(savedSchema).safeParse(kept);
  const saved = read.success ? read.data : [];
  const without = (name: string) => saved.filter((one) => one.name !== name);
  return {
    saved,
    save: (one) => keep([...without(one.name), one].sort((a, b) => a.name.localeCompare(b.name))),
    remove: (name) => keep(without(name)),
  };
}
