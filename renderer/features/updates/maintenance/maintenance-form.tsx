import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInTime, windowProblems } from '../../../../domain/maintenance/maintenance.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { HOUR, type Instant, MINUTE } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useView } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

interface Draft {
  from?: Instant | undefined;
  to?: Instant | undefined;
  zh: string;
  en: string;
  urgent: boolean;
  reason: string;
}
const EMPTY: Draft = { zh: '', en: '', urgent: false, reason: '' };

/** A notice of maintenance: when, why in both languages, and why so late where it is late (C-266, P-MNT). */
export function MaintenanceForm({ close }: { close(): void }) {
  const { t } = useTranslation(['updates', 'words']);
  const now = useNow(MINUTE);
  const hours = useView((rows) => numberInForce(rows, 'P-MNT', now), [now]);
  const [draft, keep, clear] = useDraft<Draft>('maintenance.new', EMPTY);
  const [id] = useState(newId);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { from, to, zh, en, urgent, reason } = draft;
  const window = {
    from: from ?? 0,
    to: to ?? 0,
    why: { 'zh-CN': zh, en },
    ...(urgent && { urgent: reason }),
  };
  const isLate = from !== undefined && !isInTime(window, hours, now);
  const problems = windowProblems(window, now);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const missing = (value: unknown) =>
    tried && value === undefined ? t('words:problem.required') : undefined;
  const submit = () => {
    setTried(true);
    if (from === undefined || to === undefined || problems.length > 0 || (isLate && !urgent)) return;
    if (!attempt(() => mutate('maintenance.announce', { maintenanceId: id, ...window }))) return;
    clear();
    close();
  };
  return (
    <form
      className={sheet.part}
      aria-label={t('maintenance.announce')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={sheet.quiet}>{t('maintenance.hint', { hours })}</p>
      <div className={sheet.actions}>
        <SiteDateTime
          label={t('maintenance.from')}
          value={from}
          now={now}
          error={missing(from)}
          onChange={(value) => keep({ ...draft, from: value, to: to ?? (value && value + 2 * HOUR) })}
        />
        <SiteDateTime
          label={t('maintenance.to')}
          value={to}
          now={now}
          error={missing(to) ?? errorOf('to')}
          onChange={(value) => keep({ ...draft, to: value })}
        />
      </div>
      <TextInput
        size="xs"
        label={t('maintenance.whyIn', { language: t('words:language.zh-CN') })}
        value={zh}
        error={errorOf('why.zh-CN')}
        onChange={({ currentTarget }) => keep({ ...draft, zh: currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('maintenance.whyIn', { language: t('words:language.en') })}
        value={en}
        error={errorOf('why.en')}
        onChange={({ currentTarget }) => keep({ ...draft, en: currentTarget.value })}
      />
      {isLate && (
        <Checkbox
          size="xs"
          label={t('maintenance.urgent', { hours })}
          checked={urgent}
          error={tried && !urgent ? t('maintenance.tooLate', { hours }) : undefined}
          onChange={({ currentTarget }) => keep({ ...draft, urgent: currentTarget.checked })}
        />
      )}
      {isLate && urgent && (
        <TextInput
          size="xs"
          label={t('maintenance.reason')}
          value={reason}
          error={errorOf('urgent')}
          onChange={({ currentTarget }) => keep({ ...draft, reason: currentTarget.value })}
        />
      )}
      <div className={sheet.actions}>
        <Button size="xs" type="submit">
          {t('maintenance.submit')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
