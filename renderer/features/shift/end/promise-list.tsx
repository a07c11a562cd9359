import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../../domain/callback/callback.ts';
import { mayKeep, teamShare } from '../../../../domain/callback/reassign.ts';
import type { Person } from '../../../../domain/person/person.ts';
import { peopleToHandTo } from '../../../../domain/transfer/targets.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './end.module.css';
import { Section } from './section.tsx';
import type { Undo } from './undo-line.tsx';

const TEAM = 'team';

interface Props {
  promises: readonly Callback[];
  /** Promises that wait for their owner. */
  later: number;
  onDone(undo: Undo): void;
}

/** My promises that fall due while I am away: several at once to a colleague or to the team. None is ever dropped. */
export function PromiseList({ promises, later, onDone }: Props) {
  const { t } = useTranslation('shift');
  const { person } = useSession();
  const people = useView((rows) => rows.all('person'));
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [off, setOff] = useState<readonly string[]>([]);
  const [to, setTo] = useState(TEAM);
  const chosen = promises.filter(({ id }) => !off.includes(id));
  const shares = sharesOf(chosen, people, to);
  const receivers = [...new Set(shares.map(({ toId }) => toId))].map((id) => nameOf(people, id));
  const reassign = () => {
    if (!attempt(() => shares.forEach((share) => void mutate('callback.reassign', share)))) return;
    onDone({
      words: t('promises.given', { count: shares.length, names: receivers.join(t('list.comma')) }),
      run: () =>
        attempt(() => shares.forEach(({ callbackId }) => void mutate('callback.takeBack', { callbackId }))),
    });
  };
  return (
    <Section title={t('promises.title')} count={promises.length} none={t('promises.none')}>
      <ul className={classes.rows}>
        {promises.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            chosen={!off.includes(promise.id)}
            onChange={(on) => setOff(on ? off.filter((id) => id !== promise.id) : [...off, promise.id])}
          />
        ))}
      </ul>
      {promises.length > 0 && (
        <div className={classes.give}>
          <Select
            size="xs"
            className={classes.to}
            aria-label={t('promises.to')}
            searchable
            allowDeselect={false}
            value={to}
            onChange={(value) => setTo(value ?? TEAM)}
            data={[
              { value: TEAM, label: t('promises.team') },
              ...colleaguesFor(chosen, people, person.id).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button size="xs" disabled={shares.length === 0} onClick={reassign}>
            {t('promises.reassign', { count: shares.length })}
          </Button>
        </div>
      )}
      {to === TEAM && receivers.length > 0 && (
        <p className={classes.quiet}>{t('promises.teamIs', { names: receivers.join(t('list.comma')) })}</p>
      )}
      {later > 0 && <p className={classes.quiet}>{t('promises.later', { count: later })}</p>}
    </Section>
  );
}

function PromiseRow(props: { promise: Callback; chosen: boolean; onChange(on: boolean): void }) {
  const { promise, chosen, onChange } = props;
  const { t } = useTranslation('shift');
  const { dayAndTime } = useFormat();
  const now = useNow();
  const over = promise.dueAt <= now;
  const due = dayAndTime(promise.dueAt, now);
  return (
    <li className={classes.row}>
      <Checkbox
        size="xs"
        checked={chosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-label={t('promises.choose', { name: promise.customerName })}
      />
      <span className={classes.open}>
        <span className={classes.name}>{promise.customerName}</span>
        <span className={classes.purpose}>{promise.purpose}</span>
      </span>
      <span className={`tabular ${classes.due}`} data-over={over || undefined}>
        {over ? t('promises.over', { time: due }) : due}
      </span>
    </li>
  );
}

function sharesOf(
  chosen: readonly Callback[],
  people: readonly Person[],
  to: string,
): { callbackId: string; toId: string }[] {
  return to === TEAM ? teamShare(chosen, people) : chosen.map(({ id }) => ({ callbackId: id, toId: to }));
}

/** Who may keep all of them; whoever is leaving as well is no help. */
const colleaguesFor = (chosen: readonly Callback[], people: readonly Person[], selfId: string): Person[] =>
  peopleToHandTo(people, selfId).filter(
    (person) => person.state !== 'draining' && chosen.every((callback) => mayKeep(person, callback)),
  );

const nameOf = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? '';
