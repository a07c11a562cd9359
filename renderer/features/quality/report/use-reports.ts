import type { AgentLine, ReportCopy, ReportFigures } from '../../../../domain/sampling/daily-report.ts';
import { useSession, useView } from '../../../data/index.ts';

/** A daily report as this person gets to see it. */
export interface ShownReport {
  id: string;
  at: number;
  figures: ReportFigures;
  /** Everybody's lines for who leads the team or looks after quality, one's own for its members. */
  agents: readonly AgentLine[];
  /** One's own copy, of who is in the team. */
  copy: ReportCopy | undefined;
}

/** The reports on the sample there are for the signed-in person, latest first. */
export function useReports(): ShownReport[] {
  const { person } = useSession();
  return useView(
    (rows) => {
      const copies = rows.where('reportcopy', 'personId', person.id);
      const whole = rows.all('samplereport').map((report): ShownReport => {
        const copy = copies.find(({ reportId }) => reportId === report.id);
        return { id: report.id, at: report.at, figures: report, agents: report.agents, copy };
      });
      const known = new Set(whole.map(({ id }) => id));
      const own = copies
        .filter(({ reportId }) => !known.has(reportId))
        .map(
          (copy): ShownReport => ({
            id: copy.reportId,
            at: copy.at,
            figures: copy,
            agents: copy.own ? [copy.own] : [],
            copy,
          }),
        );
      return [...whole, ...own].sort(inOrder);
    },
    [person.id],
  );
}

/** The latest first, and of one day where most was drawn. */
const inOrder = (a: ShownReport, b: ShownReport): number =>
  b.figures.to - a.figures.to || b.figures.drawn - a.figures.drawn || (a.id < b.id ? -1 : 1);

export const isUnread = ({ copy }: ShownReport): boolean => copy !== undefined && copy.readAt === undefined;
