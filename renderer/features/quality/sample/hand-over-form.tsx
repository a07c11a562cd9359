import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareNames } from '../../../../domain/compare-names.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Draw, Pick } from '../../../../domain/sampling/draw.ts';
import {
  HAND_OVER_NOTE_LIMIT,
  type HandOverReason,
  handOverProblems,
  handOverReasons,
} from '../../../../domain/sampling/hand-over.ts';
import { useMutate, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './sample.module.css';

interface Props {
  draw: Draw;
  pick: Pick;
  /** Who is to judge it so far. */
  judge: string;
  onDone(): void;
}

/** Gives one drawn interaction to another evaluator, with the reason; without a network it is asked for. */
export function HandOverForm({ draw, pick, judge, onDone }: Props) {
  const { t } = useTranslation(['evaluation', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<HandOverReason>('conflict');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const others = useView(
    (rows) =>
      rows
        .all('person')
        .filter((one) => hasRole(one, 'evaluator') && one.id !== judge && one.id !== pick.agentId)
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => compareNames(a.label, b.label)),
    [judge, pick.agentId],
  );
  const problems = tried ? handOverProblems({ to, reason, note }) : [];
  const errorOf = (field: string) => {
    const found = problems.find((one) => one.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const submit = () => {
    setTried(true);
    if (handOverProblems({ to, reason, note }).length > 0) return;
    const args = { drawId: draw.id, interactionId: pick.interactionId, to, reason, note };
    if (attempt(() => mutate('sample.handOver', args))) onDone();
  };
  return (
    <form
      className={classes.handOver}
      aria-label={t('handOver.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        size="xs"
        label={t('handOver.to')}
        data={others}
        value={to || null}
        error={errorOf('to')}
        nothingFoundMessage={t('handOver.nobody')}
        onChange={(value) => setTo(value ?? '')}
        data-autofocus
      />
      <Select
        size="xs"
        label={t('handOver.reason')}
        allowDeselect={false}
        data={handOverReasons.map((value) => ({ value, label: t(`handOver.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(handOverReasons.find((one) => one === value) ?? reason)}
      />
      <TextInput
        size="xs"
        label={t('handOver.note')}
        value={note}
        maxLength={HAND_OVER_NOTE_LIMIT}
        error={errorOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button size="xs" type="submit">
        {t('handOver.submit')}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
        {t('handOver.cancel')}
      </Button>
    </form>
  );
}
