import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quietClock } from '../../../../domain/callback/calling-rules.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { campaignProblems } from '../../../../domain/study/campaign.ts';
import { candidatesOf } from '../../../../domain/study/candidates.ts';
import { DAY, MINUTE } from '../../../../domain/time.ts';
import {
  newId,
  useCallingRules,
  useDraft,
  useMutate,
  useNow,
  useSession,
  useView,
} from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { useStudyTitle } from './use-study-title.ts';

interface Props {
  studyId: string | undefined;
  done(campaignId: string): void;
}

interface Form {
  title: string;
  queueId?: string;
  studyId?: string;
  days: string;
  /** Who is left out by hand. */
  without: string[];
}

const spans = ['7', '14', '30', '90'] as const;

/** A list of customers who are asked by telephone: those a queue served lately and who have not said how it was. */
export function CampaignForm({ studyId, done }: Props) {
  const { t } = useTranslation(['improve', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const rules = useCallingRules();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const studyTitle = useStudyTitle();
  const begin: Form = { title: '', days: '30', without: [], ...(studyId && { studyId }) };
  const [form, keep, clear] = useDraft<Form>(`improve.campaign.${studyId ?? 'new'}`, begin);
  const [tried, setTried] = useState(false);
  const { language } = format;
  const queues = useView(
    (rows) =>
      rows
        .all('queue')
        .filter(({ id }) => person.queueIds.includes(id))
        .map(({ id, name }) => ({ value: id, label: name[language] })),
    [person, language],
  );
  const studies = useView((rows) => rows.all('study').filter(({ closed }) => !closed));
  const queueId = form.queueId ?? queues[0]?.value ?? '';
  const served = useView((rows) => rows.where('interaction', 'queueId', queueId), [queueId]);
  const again = useView((rows) => numberInForce(rows, 'P-SUPP', now) * DAY, [now]);
  const candidates = useMemo(
    () => candidatesOf(served, { queueId, days: Number(form.days), now, again }),
    [served, queueId, form.days, now, again],
  );
  const ids = candidates.map(({ id }) => id).filter((id) => !form.without.includes(id));
  const change = (part: Partial<Form>) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried && campaignProblems({ title: form.title, ids }).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { title } = form;
    if (campaignProblems({ title, ids }).length > 0) return;
    const campaignId = newId();
    const of = form.studyId === undefined ? {} : { studyId: form.studyId };
    const args = { campaignId, title, queueId, interactionIds: ids, ...of };
    if (!attempt(() => mutate('campaign.start', args))) return;
    clear();
    done(campaignId);
  };
  const choice = { allowDeselect: false, comboboxProps: { withinPortal: false } };
  return (
    <KeyForm name={t('campaign.new')} className={classes.page} submit={submit}>
      <h2 className={classes.title}>{t('campaign.new')}</h2>
      <p className={classes.quiet}>{t('campaign.how', quietClock(rules, now))}</p>
      <TextInput
        label={t('campaign.title')}
        description={t('campaign.titleHint')}
        withAsterisk
        maxLength={200}
        value={form.title}
        error={errorOf('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          {...choice}
          label={t('campaign.queue')}
          data={queues}
          value={queueId}
          onChange={(value) => change({ queueId: value ?? undefined, without: [] })}
        />
        <Select
          {...choice}
          label={t('campaign.days')}
          data={spans.map((value) => ({ value, label: t('campaign.lastDays', { count: Number(value) }) }))}
          value={form.days}
          onChange={(value) => change({ days: value ?? '30' })}
        />
        <Select
          {...choice}
          clearable
          label={t('campaign.study')}
          data={studies.map((one) => ({ value: one.id, label: studyTitle(one) }))}
          value={form.studyId ?? null}
          onChange={(value) => change({ studyId: value ?? undefined })}
        />
      </div>
      <section aria-label={t('campaign.customers')}>
        <h3 className={classes.sectionTitle}>
          {t('campaign.chosen', { count: ids.length, n: candidates.length })}
        </h3>
        {candidates.length === 0 && <p className={classes.quiet}>{t('campaign.noCustomers')}</p>}
        {tried && ids.length === 0 && <p role="alert">{errorOf('ids')}</p>}
        {candidates.map(({ id, customerName, topic, closedAt = 0 }) => (
          <Checkbox
            key={id}
            size="xs"
            py={2}
            label={[customerName, topic, format.dayAndTime(closedAt, now)].filter(Boolean).join(' · ')}
            checked={!form.without.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                without: checked ? form.without.filter((one) => one !== id) : [...form.without, id],
              })
            }
          />
        ))}
      </section>
      <div className={classes.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('campaign.start')}
        </Button>
      </div>
    </KeyForm>
  );
}
