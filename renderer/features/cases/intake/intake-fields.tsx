import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { impactSchema, natureSchema } from '../../../../domain/case/case.ts';
import { classAxes } from '../../../../domain/case/class-tree.ts';
import { type IntakeForm, intakeFormSchema } from '../../../../domain/case/intake.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';
import { ClassField } from './class-field.tsx';
import type { IntakeState } from './use-intake.ts';

interface Choice {
  name: keyof IntakeForm;
  label: string;
  data: { value: string; label: string }[];
  required: boolean;
}

/** The fields of a record: who and how, what was said, what it is and how bad. `fixed`: it began in a conversation. */
export function IntakeFields({ form, change, problemOf, fixed }: IntakeState & { fixed?: boolean }) {
  const { t } = useTranslation(['cases', 'words']);
  const channels = useChannelWords();
  const { language } = useFormat();
  const people = useView((rows) => rows.all('person'));
  const queues = useView((rows) => rows.all('queue'));
  const staff = people
    .filter((one) => hasRole(one, 'agent', 'teamLead'))
    .map(({ id, name }) => ({ value: id, label: name }));
  const choice = ({ name, label, data, required }: Choice) => (
    <Select
      key={name}
      size="sm"
      label={label}
      data={data}
      required={required}
      withAsterisk={required}
      clearable={!required}
      searchable={data.length > 8}
      value={typeof form[name] === 'string' ? String(form[name]) : null}
      error={problemOf(name)}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => change(intakeFormSchema.partial().parse({ [name]: value ?? undefined }))}
    />
  );
  const text = (name: 'customerName' | 'contact' | 'anonymousWhy', required: boolean) => (
    <TextInput
      key={name}
      label={t(`field.${name}`)}
      required={required}
      withAsterisk={required}
      error={problemOf(name)}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const known = form.anonymousWhy.trim() === '';
  const nobody = !form.customerName.trim() || !form.contact.trim();
  return (
    <>
      {choice({
        name: 'kind',
        label: t('field.kind'),
        data: kindSchema.options.map((value) => ({ value, label: t(`words:kind.${value}`) })),
        required: true,
      })}
      <div className={classes.pair}>
        {text('customerName', known)}
        {text('contact', known)}
      </div>
      {nobody && text('anonymousWhy', false)}
      {!fixed && (
        <div className={classes.pair}>
          {choice({
            name: 'channel',
            label: t('field.channel'),
            data: channels.choices,
            required: true,
          })}
          {choice({
            name: 'queueId',
            label: t('field.queueId'),
            data: queues.map(({ id, name }) => ({ value: id, label: name[language] })),
            required: true,
          })}
        </div>
      )}
      <Textarea
        label={t('field.raw')}
        description={t('field.rawWhy')}
        required
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        readOnly={fixed}
        error={problemOf('raw')}
        value={form.raw}
        onChange={(event) => change({ raw: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.summary')}
        required
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        error={problemOf('summary')}
        value={form.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {classAxes.map((axis) => (
          <ClassField key={axis} axis={axis} form={form} change={change} problemOf={problemOf} />
        ))}
        {choice({
          name: 'nature',
          label: t('field.nature'),
          data: natureSchema.options.map((value) => ({ value, label: t(`nature.${value}`) })),
          required: true,
        })}
        {choice({
          name: 'impact',
          label: t('field.impact'),
          data: impactSchema.options.map((value) => ({ value, label: t(`impact.${value}`) })),
          required: true,
        })}
        {form.kind === 'complaint' &&
          choice({ name: 'aboutId', label: t('field.aboutId'), data: staff, required: false })}
        {choice({
          name: 'ownerId',
          label: t('field.ownerId'),
          data: staff.filter(({ value }) => value !== form.aboutId),
          required: true,
        })}
      </div>
    </>
  );
}
