/** Where a sealed value lies: part of its seal. */
export const place = {
  client: 'client',
  page: (n: number) => `page/${n}`,
  outbox: ({ n, uid }: { n: number; uid: string }) => `outbox/${n}/${uid}`,
  refused: (uid: string) => `refused/${uid}`,
  draft: (key: string) => `draft/${key}`,
  journal: (uid: string) => `journal/${uid}`,
  blob: (hash: string, index: number) => `blob/${hash}/${index}`,
};
