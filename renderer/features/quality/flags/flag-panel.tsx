import { ActionIcon, Select } from '@mantine/core';
import { IconCheck, IconFlag, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { flagKinds, type RaisedFlag } from '../../../../domain/flags/flag.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useMutate } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './flags.module.css';

/** What the rules saw in this conversation, each with its evidence. Whoever judges says whether they were right. */
export function FlagPanel({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('evaluation');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: interactionId, raised = [], missed = [] } = interaction;
  const left = flagKinds.filter((kind) => !missed.some((one) => one.kind === kind));
  return (
    <section className={classes.panel} aria-label={t('flags.title')}>
      <h3 className={classes.title}>{t('flags.title')}</h3>
      {raised.length === 0 && <p className={classes.quiet}>{t('flags.none')}</p>}
      <ul className={classes.list}>
        {raised.map((flag) => (
          <FlagLine
            key={flag.id}
            flag={flag}
            onJudge={(right) =>
              attempt(() => mutate('flag.judge', { interactionId, flagId: flag.id, right }))
            }
          />
        ))}
        {missed.map(({ kind }) => (
          <li key={kind}>
            <IconFlag size={14} aria-hidden />
            <span>{t(`flags.kind.${kind}`)}</span>
            <span className={classes.quiet}>{t('flags.missed')}</span>
          </li>
        ))}
      </ul>
      <Select
        size="xs"
        label={t('flags.name')}
        placeholder={t('flags.choose')}
        data={left.map((value) => ({ value, label: t(`flags.kind.${value}`) }))}
        value={null}
        onChange={(value) => {
          const kind = left.find((one) => one === value);
          if (kind) attempt(() => mutate('flag.missed', { interactionId, kind }));
        }}
      />
    </section>
  );
}

function FlagLine({ flag, onJudge }: { flag: RaisedFlag; onJudge(right: boolean): void }) {
  const { t } = useTranslation('evaluation');
  const { timeWithSeconds } = useFormat();
  const { kind, at, words, verdict } = flag;
  const name = t(`flags.kind.${kind}`);
  return (
    <li>
      <IconFlag size={14} aria-hidden />
      <span>
        {name}{' '}
        <span className={classes.quiet}>
          {timeWithSeconds(at)} {words && `“${words}”`}
        </span>
      </span>
      {([true, false] as const).map((right) => (
        <ActionIcon
          key={String(right)}
          size="sm"
          variant={verdict?.right === right ? 'filled' : 'default'}
          aria-pressed={verdict?.right === right}
          aria-label={t(right ? 'flags.right' : 'flags.wrong', { flag: name })}
          onClick={() => onJudge(right)}
        >
          {right ? <IconCheck size={14} /> : <IconX size={14} />}
        </ActionIcon>
      ))}
    </li>
  );
}
