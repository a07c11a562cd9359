import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type CustomerType,
  type GroupsDraft,
  groupFor,
  ORDINARY,
} from '../../../../domain/customer/customer-groups.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';

interface Props {
  table: Pick<GroupsDraft, 'types' | 'served'>;
  /** Without it the table is only read. */
  edit?: {
    name(typeId: string, name: CustomerType['name']): void;
    serve(typeId: string, from: string, to: string): void;
    remove(typeId: string): void;
    errorOf(field: string): string | undefined;
  };
}

/** A row for each type of customer, a column for each queue they come to, in each cell whose people serve them. */
export function GroupsTable({ table, edit }: Props) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const queues = useView((rows) =>
    rows.all('queue').map(({ id, name }) => ({ value: id, label: name[language] })),
  );
  const nameOf = (id: string) => queues.find(({ value }) => value === id)?.label ?? id;
  return (
    <div className={classes.scrolls}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('groups.type')}</th>
            {queues.map(({ value, label }) => (
              <th key={value} scope="col">
                {t('groups.comesTo', { queue: label })}
              </th>
            ))}
            {edit && <td />}
          </tr>
        </thead>
        <tbody>
          {table.types.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                {edit
                  ? (['zh-CN', 'en'] as const).map((one) => (
                      <TextInput
                        key={one}
                        size="xs"
                        mb={4}
                        aria-label={t(`groups.name.${one}`, { name: name[language] })}
                        placeholder={t(`classes.hint.${one}`)}
                        value={name[one]}
                        error={edit.errorOf(`${id}.${one}`)}
                        onChange={({ currentTarget }) =>
                          edit.name(id, { ...name, [one]: currentTarget.value })
                        }
                      />
                    ))
                  : name[language]}
              </th>
              {queues.map(({ value: from, label }) => (
                <td key={from} data-moved={groupFor(table, id, from) !== from || undefined}>
                  {edit ? (
                    <NativeSelect
                      size="xs"
                      aria-label={t('groups.cell', { type: name[language], queue: label })}
                      value={groupFor(table, id, from)}
                      data={queues}
                      onChange={({ currentTarget }) => edit.serve(id, from, currentTarget.value)}
                    />
                  ) : (
                    nameOf(groupFor(table, id, from))
                  )}
                </td>
              ))}
              {edit && (
                <td>
                  {id !== ORDINARY && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('groups.remove', { name: name[language] })}
                      onClick={() => edit.remove(id)}
                    >
                      <IconX size={15} />
                    </ActionIcon>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
