import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duty, duties } from '../../../../domain/person/duties.ts';
import { hasRole, type Role } from '../../../../domain/person/person.ts';
import { foldText, searchWords } from '../../../../domain/search/fold-text.ts';

/** The duties of a role that have every word of `text`, in their own words, their area's or a role's. */
export function useFoundDuties(text: string, role: Role | undefined): Duty[] {
  const { t } = useTranslation(['policy', 'words']);
  return useMemo(() => {
    const words = searchWords(text);
    return duties.filter((duty) => {
      if (role && !hasRole({ roles: [role] }, ...duty.roles)) return false;
      const said = [
        t(`duty.${duty.id}`),
        t(`dutyArea.${duty.area}`),
        ...duty.roles.map((one) => t(`words:role.${one}`)),
      ];
      const folded = foldText(said.join('\n'));
      return words.every((word) => folded.includes(word));
    });
  }, [t, text, role]);
}
