/** As much of PouchDB as the bench uses; it brings no types. */
declare module 'pouchdb-browser' {
  interface Kept {
    _id: string;
    _rev?: string;
    [field: string]: unknown;
  }
  // biome-ignore lint/style/noDefaultExport: that is how it exports itself
  export default class PouchDB {
    constructor(name: string, options: Record<string, unknown>);
    get(id: string): Promise<Kept>;
    put(doc: Kept): Promise<unknown>;
    bulkDocs(docs: Kept[]): Promise<unknown>;
    allDocs(options: Record<string, unknown>): Promise<{ rows: { id: string }[] }>;
    replicate: Record<'from' | 'to', (url: string, options: Record<string, unknown>) => Promise<unknown>>;
    changes(options: Record<string, unknown>): {
      on(event: 'change', listener: (change: { id: string }) => void): { cancel(): void };
    };
  }
}
