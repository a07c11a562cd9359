import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** How people and queues are called; a dash for who is not known here. */
export function useNames(): { person(id: string | undefined): string; queue(id: string): string } {
  const { language } = useFormat();
  const people = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const queues = useView((rows) => new Map(rows.all('queue').map(({ id, name }) => [id, name])));
  return {
    person: (id) => people.get(id ?? '') ?? '–',
    queue: (id) => queues.get(id)?.[language] ?? id,
  };
}

/** Everybody who works here, to be chosen from. */
export const usePeopleOptions = (): { value: string; label: string }[] =>
  useView((rows) => rows.all('person').map(({ id, name }) => ({ value: id, label: name })));
