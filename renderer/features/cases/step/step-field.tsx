import { Checkbox, Group, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import type { StepName } from '../../../../domain/case/machine.ts';
import { type StepField, type StepForm, stepFormSchema, stepSpecs } from '../../../../domain/case/steps.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ClassField } from '../intake/class-field.tsx';
import { MilestonesField } from './milestones-field.tsx';
import { SolutionField } from './solution-field.tsx';
import { useOptionWord } from './use-option-word.ts';

interface Props {
  row: Case;
  step: StepName;
  field: StepField;
  required: boolean;
  form: StepForm;
  now: Instant;
  change(part: StepForm): void;
  error: string | undefined;
}

/** One field of a step's form, by what it holds. */
export function StepFieldView(props: Props) {
  const { field, required, form, now, change, error, step, row } = props;
  const { t } = useTranslation('cases');
  const { name, type } = field;
  const value = form[name];
  const label = name === 'text' ? t(`text.${textKind(step)}`) : t(`field.${name}`);
  const base = { label, withAsterisk: required, required, error };
  /** What a field gives, as the schema of the form has it. */
  const set = (next: unknown) => change(stepFormSchema.parse({ [name]: next ?? undefined }));
  switch (type) {
    case 'line':
      return (
        <TextInput
          {...base}
          value={String(value ?? '')}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...base}
          autosize
          minRows={2}
          maxRows={10}
          value={String(value ?? '')}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'choice':
      return <OneOf {...base} field={field} value={value} set={set} />;
    case 'choices':
      return <SomeOf {...base} field={field} value={value} set={set} />;
    case 'department':
    case 'departments':
    case 'person':
      return <Chosen {...props} label={label} set={set} />;
    case 'moment':
      return <SiteDateTime label={label} value={form.expectedAt} onChange={set} now={now} error={error} />;
    case 'milestones':
      return (
        <MilestonesField
          {...base}
          value={form.milestones ?? []}
          onChange={(milestones) => change({ milestones })}
          now={now}
        />
      );
    case 'class':
      return (
        <ClassField
          axis={name === 'area' ? 'area' : 'fault'}
          form={form}
          change={change}
          problemOf={() => error}
        />
      );
    case 'solution':
      return <SolutionField row={row} label={label} form={form} change={change} />;
    case 'points':
      return (
        <NumberInput
          {...base}
          min={1}
          value={form.points ?? ''}
          onChange={(points) => set(Number(points) || undefined)}
        />
      );
    case 'days':
      return (
        <NumberInput
          {...base}
          min={1}
          max={30}
          value={form.days ?? ''}
          onChange={(days) => set(Number(days) || undefined)}
        />
      );
  }
}

/** What the words of a step are. */
function textKind(step: StepName): 'message' | 'said' | 'report' | 'bulletin' | 'note' {
  if (stepSpecs[step].public) return 'message';
  if (step === 'satisfied' || step === 'confirm' || step === 'noAnswer') return 'said';
  if (step === 'publicise') return 'bulletin';
  return step === 'summarise' ? 'report' : 'note';
}

interface ChoiceProps {
  label: string;
  required: boolean;
  withAsterisk: boolean;
  error: string | undefined;
  field: StepField;
  value: unknown;
  set(next: unknown): void;
}

function OneOf({ field, value, set, ...base }: ChoiceProps) {
  const word = useOptionWord(field.name);
  const { channels } = useChannelWords();
  const own = 'options' in field ? field.options : [];
  const options = field.name === 'channel' ? channels : own;
  return (
    <Select
      {...base}
      data={options.map((option) => ({ value: option, label: word(option) }))}
      value={typeof value === 'string' ? value : null}
      onChange={set}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

function SomeOf({ field, value, set, ...base }: ChoiceProps) {
  const { t } = useTranslation('cases');
  const word = useOptionWord(field.name);
  const options = 'options' in field ? field.options : [];
  return (
    <Checkbox.Group
      {...base}
      description={t('criteria.why')}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={set}
    >
      <Group gap="md" mt={6}>
        {options.map((option) => (
          <Checkbox key={option} size="xs" value={option} label={word(option)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** A department, several, or somebody who serves customers. */
function Chosen({
  row,
  field,
  required,
  form,
  error,
  label,
  set,
}: Props & { label: string; set(next: unknown): void }) {
  const { language } = useFormat();
  const departments = useView((rows) => rows.all('department'));
  const people = useView((rows) => rows.all('person'));
  const units = departments.map(({ id, name }) => ({ value: id, label: name[language] }));
  const base = { label, withAsterisk: required, required, error, comboboxProps: { withinPortal: false } };
  if (field.type === 'departments')
    return (
      <MultiSelect
        {...base}
        data={units.filter(({ value }) => value !== (form.departmentId ?? row.departmentId))}
        value={form.alsoDepartmentIds ?? []}
        onChange={set}
      />
    );
  const owners = people
    .filter((one) => hasRole(one, 'agent', 'teamLead') && one.id !== row.aboutId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const value = form[field.name];
  return (
    <Select
      {...base}
      searchable
      clearable={!required}
      data={field.type === 'person' ? owners : units}
      value={typeof value === 'string' ? value : null}
      onChange={set}
    />
  );
}
