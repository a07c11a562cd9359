import { z } from 'zod';
import { articleVersionId } from '../../../domain/knowledge/article.ts';
import { bilingualSchema } from '../../../domain/language.ts';
import { roleSchema } from '../../../domain/person/person.ts';
import { siteKindSchema } from '../../../domain/site/site.ts';
import type { Instant } from '../../../domain/time.ts';
import partner from '../../../resources/demo/partner.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { putSite } from '../../modules/sites/routes.ts';
import { asPerson } from '../city/city-view.ts';
import { type DemoLogin, demoPassword, demoQueues } from './demo-centre.ts';
import { demoLetterSchema, seedLetters } from './demo-mail.ts';

const named = z.object({ id: z.string(), name: bilingualSchema });
const made = named
  .extend({
    kind: siteKindSchema,
    queue: named.extend({ address: z.string() }),
    department: named,
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        serviceName: z.string(),
        roles: z.array(roleSchema),
        login: z.string(),
      }),
    ),
    sharedArticleId: z.string(),
    letters: z.array(demoLetterSchema),
  })
  .parse(partner);

/** Who signs in for the partner. */
export const partnerLogins: readonly DemoLogin[] = made.people.map(({ id, login }) => ({
  personId: id,
  login,
  password: demoPassword,
}));

/** A company that repairs at home: two people, a queue and a workshop of its own, and one article it may read. */
export async function seedPartner(centre: Centre, now: Instant): Promise<void> {
  const { queue, department, people, kind, name, sharedArticleId, letters } = made;
  const [model] = demoQueues;
  const { address, ...own } = queue;
  const configure = (entity: string, row: object) =>
    centre.mutate({ name: 'centre.configure', args: { entity, row } }, SYSTEM);
  await configure('queue', { ...model, ...own, addresses: [address] });
  await configure('department', department);
  for (const { login: _, ...person } of people)
    await configure('person', {
      ...person,
      queueIds: [queue.id],
      departmentIds: [department.id],
      skills: [],
      capacity: 3,
      state: 'offline',
      stateSince: now,
    });
  const personIds = people.map(({ id }) => id);
  const content = { kind, name, personIds, queueIds: [queue.id], departmentIds: [department.id] };
  await putSite(centre, 'zhou-ning', made.id, content);
  const id = articleVersionId(sharedArticleId, 1);
  await centre.mutate({ name: 'knowledge.share', args: { id, siteIds: [made.id] } }, asPerson('tang-yi'));
  await seedLetters(centre, letters);
}
