import { Alert, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '../../../../domain/refusal.ts';
import { type SiteContent, siteKindSchema, siteNameProblems } from '../../../../domain/site/site.ts';
import { newId, TransportError, useApi, useView } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { useFormat } from '../../../ui/use-format.ts';

interface Props {
  /** Empty for one that is not there yet. */
  id: string;
  close(): void;
}

/** What is a partner's own: who has worked for the house, or what has had work there, cannot be given away (C-003). */
export function SiteForm({ id, close }: Props) {
  const { t } = useTranslation(['operation', 'words']);
  const { language } = useFormat();
  const api = useApi();
  const [siteId] = useState(() => id || newId());
  const rows = useView((all) => ({
    site: all.get('site', siteId),
    people: all.all('person'),
    queues: all.all('queue'),
    departments: all.all('department'),
  }));
  const idsOf = (some: readonly { id: string; siteId?: string | undefined }[]) =>
    some.filter((one) => one.siteId === siteId).map((one) => one.id);
  const [draft, keep] = useState<SiteContent>({
    kind: rows.site?.kind ?? 'partner',
    name: rows.site?.name ?? { 'zh-CN': '', en: '' },
    personIds: idsOf(rows.people),
    queueIds: idsOf(rows.queues),
    departmentIds: idsOf(rows.departments),
  });
  // What is the site's stays the site's.
  const withOwn = (some: readonly { id: string; siteId?: string | undefined }[], ids: readonly string[]) => [
    ...new Set([...idsOf(some), ...ids]),
  ];
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string>();
  const problems = siteNameProblems(draft.name);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  // What is another's is nobody's to choose.
  const open = <R extends { siteId?: string | undefined }>(some: readonly R[]) =>
    some.filter((one) => one.siteId === undefined || one.siteId === siteId);
  const wordsOf = (code: RefusalCode) => {
    if (code === 'wrongState') return t('sites.wrongState');
    return code === 'missingField' ? t('sites.notTheirs') : t(`words:refusal.${code}`);
  };
  // Only the centre knows whether something has had work already: it is asked, and answers at once.
  const save = async () => {
    setTried(true);
    if (problems.length > 0) return;
    setBusy(true);
    try {
      const { refusal } = await api.putSite(siteId, draft);
      if (!refusal) return close();
      refuse(wordsOf(refusal.code));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      refuse(t('sites.offline'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={sheet.part}
      aria-label={t('sites.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {(['zh-CN', 'en'] as const).map((one) => (
        <TextInput
          key={one}
          size="xs"
          label={t('sites.nameIn', { language: t(`words:language.${one}`) })}
          value={draft.name[one]}
          error={errorOf(`name.${one}`)}
          onChange={({ currentTarget }) =>
            keep({ ...draft, name: { ...draft.name, [one]: currentTarget.value } })
          }
        />
      ))}
      <Select
        size="xs"
        label={t('sites.kind')}
        allowDeselect={false}
        value={draft.kind}
        data={siteKindSchema.options.map((value) => ({ value, label: t(`sites.kind.${value}`) }))}
        onChange={(value) => keep({ ...draft, kind: siteKindSchema.parse(value) })}
      />
      <MultiSelect
        size="xs"
        searchable
        label={t('sites.people')}
        value={draft.personIds}
        data={open(rows.people).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(ids) => keep({ ...draft, personIds: withOwn(rows.people, ids) })}
      />
      <MultiSelect
        size="xs"
        searchable
        label={t('sites.queues')}
        value={draft.queueIds}
        data={open(rows.queues).map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(ids) => keep({ ...draft, queueIds: withOwn(rows.queues, ids) })}
      />
      <MultiSelect
        size="xs"
        searchable
        label={t('sites.departments')}
        value={draft.departmentIds}
        data={open(rows.departments).map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(ids) => keep({ ...draft, departmentIds: withOwn(rows.departments, ids) })}
      />
      <p className={sheet.quiet}>{t('sites.formHint')}</p>
      {refused && <Alert color="orange">{refused}</Alert>}
      <div className={sheet.actions}>
        <Button size="xs" type="submit" disabled={busy}>
          {t('sites.save')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('sites.cancel')}
        </Button>
      </div>
    </form>
  );
}
