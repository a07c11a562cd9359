import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, siteDay } from '../../../../domain/calendar/site-time.ts';
import { earliestDate } from '../../../../domain/policy/parameter-row.ts';
import {
  type CatalogueDraft,
  catalogueProblems,
  type Service,
} from '../../../../domain/service/catalogue.ts';
import { HOUR } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow } from '../../../data/index.ts';
import { useLevelNames } from '../../../ui/use-level-names.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { ServiceFields } from './service-fields.tsx';

interface Props {
  basedOn: number;
  /** What the draft begins with. */
  services: readonly Service[];
}

/** The next version as an admin writes it: every service with its levels, from a day to come, and why. */
export function CatalogueForm({ basedOn, services }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const now = useNow(HOUR);
  const levels = useLevelNames();
  const earliest = earliestDate(now);
  const [kept, keep, clear] = useDraft<CatalogueDraft>(`services.${basedOn}`, {
    services: [...services],
    effectiveFrom: earliest,
    reason: '',
  });
  // A draft of last week names no day of before tomorrow.
  const draft =
    siteDay(kept.effectiveFrom) >= siteDay(earliest) ? kept : { ...kept, effectiveFrom: earliest };
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = catalogueProblems(
    draft,
    levels.choices.map(({ value }) => ({ id: value })),
    now,
  );
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const change = (part: Partial<CatalogueDraft>) => keep({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('services.propose', { basedOn, draft }))) clear();
  };
  const fresh: Service = {
    id: newId(),
    tier: 'basic',
    name: { 'zh-CN': '', en: '' },
    description: { 'zh-CN': '', en: '' },
    levels: [],
  };
  return (
    <form
      className={classes.form}
      aria-label={t('services.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('services.new')}</h3>
      {draft.services.map((service, n) => (
        <ServiceFields
          key={service.id}
          service={service}
          errorOf={errorOf}
          onChange={(next) => change({ services: draft.services.with(n, next) })}
          onRemove={() => change({ services: draft.services.toSpliced(n, 1) })}
        />
      ))}
      {errorOf('services') && <p role="alert">{t('services.needed')}</p>}
      <Button
        size="compact-sm"
        variant="default"
        w="max-content"
        leftSection={<IconPlus size={15} />}
        onClick={() => change({ services: [...draft.services, fresh] })}
      >
        {t('services.add')}
      </Button>
      <TextInput
        size="xs"
        type="date"
        label={t('propose.from')}
        min={earliest}
        value={draft.effectiveFrom}
        error={errorOf('effectiveFrom')}
        onChange={({ currentTarget: { value } }) =>
          change({ effectiveFrom: value ? isoDate(siteDay(value)) : earliest })
        }
      />
      <Textarea
        size="xs"
        autosize
        label={t('propose.reason')}
        maxLength={500}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <div className={classes.top}>
        <Button type="submit" size="xs">
          {t('propose')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={clear}>
          {t('classes.discard')}
        </Button>
      </div>
    </form>
  );
}
