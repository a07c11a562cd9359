import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Script } from '../../../domain/script/script.ts';
import { mayJudge, type Wording } from '../../../domain/script/wording.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useMutate, useNow, usePending, useSession, useView } from '../../data/index.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import classes from './detail.module.css';
import { ScriptText } from './script-text.tsx';

interface Props {
  wording: Wording;
  /** What holds now; nothing for a new script. */
  before: Script | undefined;
}

/** A proposal that waits: what it would say, and what may be done with it by whoever looks at it. */
export function ProposalCard({ wording, before }: Props) {
  const { t } = useTranslation('scripts');
  const { person } = useSession();
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const [reason, setReason] = useState('');
  const waiting = usePending('wording', wording.id).length > 0;
  const author = useView((rows) => rows.get('person', wording.authorId ?? '')?.name, [wording.authorId]);
  const judges = mayJudge(wording, person);
  const own = wording.authorId === person.id;
  const { id: wordingId } = wording;
  const attempt = useRefusalNote();
  const approve = () => attempt(() => mutate('script.approve', { wordingId }));
  useCommand({
    id: 'scripts.approve',
    label: t('approve'),
    shortcut: 'scripts.approve',
    enabled: judges,
    run: approve,
  });
  return (
    <section className={classes.card} data-open={!waiting} aria-label={t('proposal')}>
      <h3 className={classes.title}>{before ? t('proposal') : t('proposalNew')}</h3>
      <p className={classes.quiet}>
        {t('proposedBy', { author: author ?? '–', when: dayAndTime(wording.proposedAt, now) })}
      </p>
      <ScriptText content={wording.content} />
      {waiting && <p className={classes.quiet}>{t('waitingToSend')}</p>}
      {judges && (
        <div className={classes.tools}>
          <Button
            leftSection={<IconCheck size={16} />}
            rightSection={<Keys shortcut="scripts.approve" plain />}
            onClick={approve}
          >
            {t('approve')}
          </Button>
          <TextInput
            className={classes.grow}
            label={t('reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} />}
            disabled={reason.trim() === ''}
            onClick={() => attempt(() => mutate('script.giveBack', { wordingId, reason }))}
          >
            {t('giveBack')}
          </Button>
        </div>
      )}
      {own && (
        <div className={classes.tools}>
          <p className={classes.quiet}>{t('ownProposal')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => attempt(() => mutate('script.withdraw', { wordingId }))}
          >
            {t('withdraw')}
          </Button>
        </div>
      )}
    </section>
  );
}
