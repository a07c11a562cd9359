import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openDecisions, type Pack, type PackDecision, tickRefusal } from '../../../../domain/pack/pack.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, useSession } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { CameOf } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';

interface Props {
  packs: readonly Pack[];
  current: Pack;
  now: Instant;
}

/** What this meeting decided, and below it what is still open from others: nothing decided is forgotten (C-221). */
export function DecisionTable({ packs, current, now }: Props) {
  const { t } = useTranslation('improve');
  const own = current.decisions.map((decision) => ({ pack: current, decision }));
  const carried = openDecisions(packs).filter(({ pack }) => pack.id !== current.id);
  const lines = [...own, ...carried];
  if (lines.length === 0) return <p className={classes.quiet}>{t('pack.noDecisions')}</p>;
  return (
    <table className={classes.table}>
      <tbody>
        {lines.map(({ pack, decision }) => (
          <Line
            key={decision.id}
            pack={pack}
            decision={decision}
            carried={pack.id !== current.id}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  pack: Pack;
  decision: PackDecision;
  carried: boolean;
  now: Instant;
}

function Line({ pack, decision, carried, now }: LineProps) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: decisionId, text, ownerId, dueAt, done } = decision;
  const mayTick = tickRefusal(pack, decisionId, person) === undefined;
  return (
    <tr>
      <td>
        {text}
        {carried && <p className={classes.quiet}>{t('pack.from', { month: pack.id })}</p>}
        <div className={classes.line}>
          <CameOf of="pack" id={pack.id} part={decisionId} />
        </div>
      </td>
      <td>{names.person(ownerId)}</td>
      <td>{format.day(dueAt, now)}</td>
      <td data-number>
        {done ? (
          <Tag tone="good">{t('pack.done')}</Tag>
        ) : (
          <span className={classes.line}>
            {dueAt < now && <Tag tone="late">{t('overdue')}</Tag>}
            {mayTick && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('pack.tickThis', { text })}
                onClick={() => attempt(() => mutate('pack.tick', { packId: pack.id, decisionId }))}
              >
                {t('pack.tick')}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
