import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type Blanks, withoutPersonalData } from '../../../../domain/knowledge/without-personal-data.ts';
import { useView } from '../../../data/index.ts';

type Spoken = Pick<Interaction, 'customerName' | 'language'>;

/** Who is named in a matter: the customer, and everybody of the house by every name. */
export function useNames({ customerName }: Pick<Interaction, 'customerName'>): string[] {
  const people = useView((rows) =>
    rows.all('person').flatMap(({ name, serviceName }) => [name, serviceName]),
  );
  return [customerName, ...people];
}

export const blanksIn = (t: TFunction<'knowledge'>): Blanks => ({
  name: t('blank.name'),
  number: t('blank.number'),
  address: t('blank.address'),
});

/** Leaves out of a text what names anybody, in the language the matter is in. */
export function useWithoutNames(interaction: Spoken): (text: string) => string {
  const { i18n } = useTranslation('knowledge');
  const names = useNames(interaction);
  const t = i18n.getFixedT(interaction.language, 'knowledge');
  return (text) => withoutPersonalData(text, names, blanksIn(t));
}
