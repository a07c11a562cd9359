import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type CaseClass,
  type ClassAxis,
  classesOfRoot,
  MOST_LEVELS,
} from '../../../../domain/case/class-tree.ts';
import { type Language, languageSchema } from '../../../../domain/language.ts';
import { newId } from '../../../data/index.ts';
import classes from '../policy-screen.module.css';
import { useRootName } from './axis-part.tsx';

interface Props {
  axis: ClassAxis;
  root: string;
  /** Every class of the draft. */
  all: readonly CaseClass[];
  change(all: CaseClass[]): void;
  errorOf(id: string): string | undefined;
}

/** The classes below one root, each with its name in both languages, one below it, and taking it out with all below it. */
export function RootRows({ axis, root, all, change, errorOf }: Props) {
  const { t } = useTranslation('policy');
  const rootName = useRootName()(axis, root);
  const below = classesOfRoot(all, axis, root);
  const add = (parentId: string) =>
    change([...all, { id: newId(), parentId, name: { 'zh-CN': '', en: '' } }]);
  const remove = (id: string) => change(withoutBranch(all, id));
  const rename = (id: string, language: Language, text: string) =>
    change(all.map((one) => (one.id === id ? { ...one, name: { ...one.name, [language]: text } } : one)));
  return (
    <fieldset className={classes.root}>
      <legend>{rootName}</legend>
      {below.map(({ one, depth }) => (
        <div key={one.id} className={classes.classRow} style={{ paddingInlineStart: depth * 18 }}>
          {languageSchema.options.map((language, i) => (
            <TextInput
              key={language}
              size="xs"
              aria-label={t(`classes.name.${language}`, { root: rootName })}
              placeholder={t(`classes.hint.${language}`)}
              maxLength={60}
              value={one.name[language]}
              error={i === 0 ? errorOf(one.id) : errorOf(one.id) !== undefined}
              onChange={({ currentTarget }) => rename(one.id, language, currentTarget.value)}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={depth + 1 >= MOST_LEVELS}
            aria-label={t('classes.addBelow', { name: one.name['zh-CN'] || one.name.en })}
            title={t('classes.below')}
            onClick={() => add(one.id)}
          >
            <IconPlus size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('classes.retire', { name: one.name['zh-CN'] || one.name.en })}
            title={t('classes.retireHint')}
            onClick={() => remove(one.id)}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        w="max-content"
        leftSection={<IconPlus size={13} />}
        onClick={() => add(`${axis}.${root}`)}
      >
        {t('classes.add', { root: rootName })}
      </Button>
    </fieldset>
  );
}

/** Without a class and everything below it. */
function withoutBranch(all: readonly CaseClass[], id: string): CaseClass[] {
  const gone = new Set([id]);
  for (let size = 0; size !== gone.size; ) {
    size = gone.size;
    for (const one of all) if (gone.has(one.parentId)) gone.add(one.id);
  }
  return all.filter((one) => !gone.has(one.id));
}
