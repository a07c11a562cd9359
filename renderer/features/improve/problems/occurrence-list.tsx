import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { keepsLibrary } from '../../../../domain/problem/machine.ts';
import type { Occurrence, Problem } from '../../../../domain/problem/problem.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, useSession } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';

/** Everything the problem was seen in, the latest first: what is counted is what stands here. */
export function OccurrenceList({ row, now }: { row: Problem; now: Instant }) {
  const { t } = useTranslation('improve');
  const latest = [...row.occurrences].sort((a, b) => b.at - a.at);
  return (
    <Part title={t('problem.occurrences', { count: row.occurrences.length })}>
      {latest.length === 0 && <p className={classes.quiet}>{t('problem.noOccurrences')}</p>}
      <table className={classes.table}>
        <tbody>
          {latest.map((one) => (
            <OccurrenceLine key={`${one.kind}/${one.id}`} row={row} one={one} now={now} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function OccurrenceLine({ row, one, now }: { row: Problem; one: Occurrence; now: Instant }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const format = useFormat();
  const names = useNames();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { kind, id, at, by, interactionId } = one;
  const word = t(`occurrence.${kind}`);
  const label = kind === 'case' ? `${word} ${caseNumber(id)}` : word;
  const judges = hasRole(person, 'evaluator', 'teamLead');
  const opened = () => {
    if (kind === 'case') return go({ screen: 'cases', caseId: id });
    if (kind === 'feedback') return go({ screen: 'improve', side: 'feedback', id });
    if (interactionId === undefined) return;
    const from = { screen: 'improve', side: 'problems', id: row.id } as const;
    go({ screen: 'quality', interactionId, ...(kind === 'evaluation' && { evaluationId: id }), from });
  };
  const reachable = kind === 'case' || judges;
  return (
    <tr>
      <td>
        {reachable ? (
          <Button size="compact-xs" variant="subtle" onClick={opened}>
            {label}
          </Button>
        ) : (
          label
        )}
      </td>
      <td>{format.dayAndTime(at, now)}</td>
      <td>{t('problem.linkedBy', { name: names.person(by) })}</td>
      <td data-number>
        {(by === person.id || keepsLibrary(person)) && row.state !== 'merged' && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('problem.unlink', { what: label })}
            onClick={() =>
              attempt(() => mutate('problem.unlink', { problemId: row.id, about: { kind, id } }))
            }
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
