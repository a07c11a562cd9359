import type { Person } from '../../../domain/person/person.ts';
import { RELEASES, type Release } from '../../../domain/release/release.ts';
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import type { StoredFile } from './stored-file.ts';

/** SQL over `releases`: whether one that is offered, or still on its way here, has a package with this content. */
export const HAS_PACKAGE = (hash: string): string =>
  `exists (
     select from jsonb_array_elements(releases.doc->'list') as one
     where one->'manifest'->>'sha256' = ${hash} and one->>'state' in ('uploading', 'published')
   )`;

const fileOf = ({ id, manifest: { sha256, size, file }, state }: Release): StoredFile => ({
  arrived: { name: 'centre.releaseStored', args: { releaseId: id } },
  hash: sha256,
  size,
  name: file,
  mediaType: 'application/octet-stream',
  awaited: state === 'uploading',
});

async function packagesWith(sql: Sql, hash: string): Promise<Release[]> {
  const list = (await readRow(sql, 'releases', RELEASES))?.list ?? [];
  return list.filter(({ manifest }) => manifest.sha256 === hash);
}

/** Packages with this content whose release somebody has announced. */
export const ownPackages = async (sql: Sql, { id }: Person, hash: string): Promise<StoredFile[]> =>
  (await packagesWith(sql, hash))
    .filter(({ by, state }) => by === id && (state === 'uploading' || state === 'published'))
    .map(fileOf);

/** What was published is there for every desktop that somebody is signed in at. */
export async function publishedPackage(sql: Sql, hash: string): Promise<StoredFile | undefined> {
  const found = (await packagesWith(sql, hash)).find(({ state }) => state === 'published');
  return found && fileOf(found);
}
