import { Alert, Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileChange } from '../../../../domain/customer/profile.ts';
import {
  type IdentityProof,
  identityProofSchema,
  type RightsRequest,
  rightsState,
} from '../../../../domain/privacy/rights/rights-request.ts';
import {
  mayStep,
  type RightsStep,
  rightsStepProblems,
} from '../../../../domain/privacy/rights/rights-steps.ts';
import { channelSchema } from '../../../../domain/queue/channel.ts';
import { newId, useApi, useMutate } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { CorrectFields } from './correct-fields.tsx';
import { TakeCopy } from './take-copy.tsx';

/** What is to be done next about a request, and nothing else. */
export function RightsSteps({ row }: { row: RightsRequest }) {
  const state = rightsState(row);
  if (state === 'told') return null;
  if (state === 'granted') return <CarryOut row={row} />;
  if (state === 'done' || state === 'refused') return <Tell row={row} />;
  return (
    <>
      {state === 'received' && <Check row={row} />}
      <Decide row={row} />
    </>
  );
}

/** Takes the step, or says what is missing. */
function useStep(row: RightsRequest) {
  const { t } = useTranslation(['policy', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [tried, setTried] = useState<RightsStep>();
  const errorOf = (field: string) => {
    const found = tried && rightsStepProblems(row, tried).find((one) => one.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const take = (step: RightsStep) => {
    setTried(step);
    if (rightsStepProblems(row, step).length === 0)
      attempt(() => mutate('rights.step', { requestId: row.id, step }));
  };
  return { take, errorOf, tried: tried !== undefined };
}

function Check({ row }: { row: RightsRequest }) {
  const { t } = useTranslation('policy');
  const { take } = useStep(row);
  const [how, setHow] = useState<IdentityProof>('inContact');
  return (
    <section className={classes.form} aria-label={t('rights.check')}>
      <h3>{t('rights.check')}</h3>
      <NativeSelect
        size="xs"
        label={t('rights.how')}
        value={how}
        data={identityProofSchema.options.map((value) => ({ value, label: t(`rights.how.${value}`) }))}
        onChange={({ currentTarget }) =>
          setHow(identityProofSchema.catch('inContact').parse(currentTarget.value))
        }
      />
      <div className={classes.top}>
        <Button size="xs" onClick={() => take({ step: 'check', how, passed: true })}>
          {t('rights.passed')}
        </Button>
        <Button size="xs" variant="default" onClick={() => take({ step: 'check', how, passed: false })}>
          {t('rights.failed')}
        </Button>
      </div>
    </section>
  );
}

function Decide({ row }: { row: RightsRequest }) {
  const { t } = useTranslation('policy');
  const { take, errorOf } = useStep(row);
  const [reason, setReason] = useState('');
  const decide = (granted: boolean) => take({ step: 'decide', granted, reason });
  return (
    <section className={classes.form} aria-label={t('rights.decide')}>
      <h3>{t('rights.decide')}</h3>
      <Textarea
        size="xs"
        autosize
        maxLength={1_000}
        label={t('rights.reason')}
        description={t('rights.reasonWhen')}
        value={reason}
        error={errorOf('reason')}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.top}>
        <Button
          size="xs"
          disabled={!mayStep(row, { step: 'decide', granted: true, reason })}
          onClick={() => decide(true)}
        >
          {t('rights.grant')}
        </Button>
        <Button size="xs" variant="default" onClick={() => decide(false)}>
          {t('rights.refuse')}
        </Button>
      </div>
    </section>
  );
}

function CarryOut({ row }: { row: RightsRequest }) {
  const { t } = useTranslation(['policy', 'words']);
  const { take, errorOf, tried } = useStep(row);
  const [note, setNote] = useState('');
  const [changes, setChanges] = useState<ProfileChange[]>([]);
  const { right } = row;
  const step: RightsStep = { step: 'carryOut', note, ...(right === 'correct' && { changes }) };
  return (
    <section className={classes.form} aria-label={t('rights.carryOut')}>
      <h3>{t('rights.carryOut')}</h3>
      {(right === 'see' || right === 'copy') && <TakeCopy row={row} error={errorOf('copy')} />}
      {right === 'correct' && <CorrectFields changes={changes} change={setChanges} tried={tried} />}
      <Textarea
        size="xs"
        autosize
        minRows={right === 'explain' ? 4 : 1}
        maxLength={2_000}
        withAsterisk={right === 'explain'}
        label={t(right === 'explain' ? 'rights.explanation' : 'rights.note')}
        value={note}
        error={errorOf('note')}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {right === 'delete' ? (
        <Delete row={row} step={step} />
      ) : (
        <Button size="xs" style={{ alignSelf: 'start' }} onClick={() => take(step)}>
          {t(`rights.do.${right}`)}
        </Button>
      )}
    </section>
  );
}

/** What cannot be taken back is said twice, and done by the centre alone: it knows all that is kept. */
function Delete({ row, step }: { row: RightsRequest; step: RightsStep }) {
  const { t } = useTranslation('policy');
  const api = useApi();
  const [sure, setSure] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'open' | 'failed'>('idle');
  const [uid] = useState(newId);
  const go = async () => {
    setState('busy');
    try {
      const { refusal } = await api.stepOnRights(row.id, { uid, step });
      setState(refusal ? 'open' : 'idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Checkbox
        size="xs"
        label={t('rights.sure')}
        checked={sure}
        onChange={({ currentTarget }) => setSure(currentTarget.checked)}
      />
      {(state === 'open' || state === 'failed') && (
        <Alert color="orange" role="alert">
          {t(state === 'open' ? 'rights.stillOpen' : 'rights.unreachable')}
        </Alert>
      )}
      <Button
        size="xs"
        color="red"
        style={{ alignSelf: 'start' }}
        disabled={!sure}
        loading={state === 'busy'}
        onClick={() => void go()}
      >
        {t('rights.do.delete')}
      </Button>
    </>
  );
}

function Tell({ row }: { row: RightsRequest }) {
  const { t } = useTranslation(['policy', 'words']);
  const { take } = useStep(row);
  const channels = useChannelWords();
  const [channel, setChannel] = useState(row.channel);
  return (
    <section className={classes.form} aria-label={t('rights.tell')}>
      <h3>{t('rights.tell')}</h3>
      <NativeSelect
        size="xs"
        label={t('rights.tellBy')}
        value={channel}
        data={channels.choices}
        onChange={({ currentTarget }) => setChannel(channelSchema.parse(currentTarget.value))}
      />
      <Button size="xs" style={{ alignSelf: 'start' }} onClick={() => take({ step: 'tell', channel })}>
        {t('rights.wasTold')}
      </Button>
    </section>
  );
}
