import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../../domain/language.ts';
import {
  SERVICE_NAME_LIMIT,
  SERVICE_TEXT_LIMIT,
  type Service,
} from '../../../../domain/service/catalogue.ts';
import { tierSchema, tiers } from '../../../../domain/service/tier.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useLevelNames } from '../../../ui/use-level-names.ts';
import classes from '../policy-screen.module.css';

interface Props {
  service: Service;
  errorOf(field: string): string | undefined;
  onChange(service: Service): void;
  onRemove(): void;
}

const LIMITS = { name: SERVICE_NAME_LIMIT, description: SERVICE_TEXT_LIMIT };

/** One service of a draft: its kind, what it is in both languages, and for whom. */
export function ServiceFields({ service, errorOf, onChange, onRemove }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const { language } = useFormat();
  const levels = useLevelNames();
  const { id, tier } = service;
  const name = service.name[language] || t('services.unnamed');
  return (
    <fieldset className={classes.form}>
      <legend>{name}</legend>
      <NativeSelect
        size="xs"
        label={t('services.tier')}
        data={tiers.map((value) => ({ value, label: t(`words:serviceTier.${value}`) }))}
        value={tier}
        onChange={({ currentTarget }) =>
          onChange({ ...service, tier: tierSchema.parse(currentTarget.value) })
        }
      />
      {(['name', 'description'] as const).map((field) => (
        <div key={field} className={classes.top}>
          {languageSchema.options.map((one) => (
            <TextInput
              key={one}
              className={classes.filter}
              size="xs"
              lang={one}
              label={t(`services.${field}.${one}`)}
              maxLength={LIMITS[field]}
              value={service[field][one]}
              error={errorOf(`${id}.${field}.${one}`)}
              onChange={({ currentTarget }) =>
                onChange({ ...service, [field]: { ...service[field], [one]: currentTarget.value } })
              }
            />
          ))}
        </div>
      ))}
      {tier !== 'basic' && (
        <MultiSelect
          size="xs"
          label={t('services.levels')}
          data={levels.choices}
          value={service.levels}
          error={errorOf(`${id}.levels`)}
          onChange={(chosen) => onChange({ ...service, levels: chosen })}
        />
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        w="max-content"
        aria-label={t('services.remove', { name })}
        onClick={onRemove}
      >
        {t('services.removeShort')}
      </Button>
    </fieldset>
  );
}
