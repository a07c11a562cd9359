import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReleased } from '../../../../domain/evaluation/course.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Draw, Pick } from '../../../../domain/sampling/draw.ts';
import { judgeOf, lastHandOver } from '../../../../domain/sampling/hand-over.ts';
import { usePending, useSession, useView } from '../../../data/index.ts';
import { HandOverForm } from './hand-over-form.tsx';
import classes from './sample.module.css';

/** What was drawn, and who judges it now; a quality lead gives one to somebody else, never another one of it. */
export function DrawPicks({ draw }: { draw: Draw }) {
  const { t } = useTranslation('evaluation');
  const waiting = usePending('draw', draw.id).length > 0;
  return (
    <>
      <table className={classes.table} aria-label={t('picks.title')}>
        <thead>
          <tr>
            <th scope="col">{t('picks.customer')}</th>
            <th scope="col">{t('picks.agent')}</th>
            <th scope="col">{t('picks.judge')}</th>
            <th scope="col">{t('picks.state')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {draw.picks.map((pick) => (
            <PickLine key={pick.interactionId} draw={draw} pick={pick} />
          ))}
        </tbody>
      </table>
      {waiting && (
        <p className={classes.note} role="status">
          {t('picks.waiting')}
        </p>
      )}
    </>
  );
}

function PickLine({ draw, pick }: { draw: Draw; pick: Pick }) {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const { interactionId, agentId } = pick;
  const judge = judgeOf(draw, pick);
  const handed = lastHandOver(draw, interactionId);
  const names = useView(
    (rows) => {
      const nameOf = (id: string | undefined) => (id ? (rows.get('person', id)?.name ?? '–') : '–');
      return {
        customer: rows.get('interaction', interactionId)?.customerName ?? t('today.elsewhere'),
        agent: nameOf(agentId),
        judge: nameOf(judge),
        before: nameOf(handed?.from),
      };
    },
    [interactionId, agentId, judge, handed, t],
  );
  const judged = useView(
    (rows) =>
      rows
        .where('evaluation', 'interactionId', interactionId)
        .some((one) => isReleased(one) && one.evaluatorId === judgeOf(draw, pick, one.releasedAt)),
    [interactionId, draw, pick],
  );
  return (
    <>
      <tr>
        <td>{names.customer}</td>
        <td>{names.agent}</td>
        <td>
          {names.judge}
          {handed && (
            <span className={classes.quiet}>
              {' '}
              {t('picks.before', { name: names.before, reason: t(`handOver.${handed.reason}`) })}
              {handed.note && ` · ${handed.note}`}
            </span>
          )}
        </td>
        <td>{t(judged ? 'picks.judged' : 'picks.open')}</td>
        <td data-number>
          {!judged && hasRole(person, 'qualityLead') && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={open}
              aria-label={t('handOver.of', { customer: names.customer })}
              onClick={() => setOpen(!open)}
            >
              {t('handOver.open')}
            </Button>
          )}
        </td>
      </tr>
      {open && !judged && (
        <tr>
          <td colSpan={5}>
            <HandOverForm draw={draw} pick={pick} judge={judge} onDone={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}
