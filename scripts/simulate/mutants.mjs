// One rule of the engine broken at a time. Each `find` is in its file exactly once; when the engine changes so that it
// is not, the run says so: move the breakage along with its rule, or take it out together with it.

/** @typedef {import('./bundle.mjs').Mutant} Mutant */

/** @param {string} name of the engine's file @param {string} why @param {string} find @param {string} [replace] @returns {Mutant} */
const inEngine = (name, why, find, replace = '') => ({ file: `sync/engine/${name}.ts`, find, replace, why });

/** @type {readonly Mutant[]} */
export const engineMutants = [
  // What is kept, and when that is said
  inEngine(
    'disk',
    'says saved before anything is written',
    'this.#waiting.push({ entry, saved, failed });',
    'this.#waiting.push({ entry, saved, failed });\n      saved();',
  ),
  inEngine('disk', 'keeps no journal of new intents', 'this.#journalled(uids),', 'Promise.resolve(),'),
  inEngine(
    'disk',
    'does not append new intents to the store',
    'this.#inTime(store.append(entries, this.#marked(client))),',
    'Promise.resolve(),',
  ),
  inEngine(
    'disk',
    'lets the journal forget an answer that the store has refused',
    'for (const uid of commit.answered) this.#unstored.add(uid);',
    'for (const uid of commit.answered) this.#unsettled.add(uid);',
  ),
  inEngine(
    'disk',
    'never lets the journal forget',
    'void this.#ports.journal.write({ added: [], settled }).then(done, () => {});',
    'void done;',
  ),
  inEngine(
    'disk',
    'does not notice that the store has refused a pull',
    'await write();\n    } catch {\n      this.fallBehind();',
    'await write();\n    } catch {',
  ),
  inEngine(
    'disk',
    'gives up a store after its first refusal to be written anew',
    'this.#resting = false;\n          void this.mend();',
    '',
  ),
  inEngine(
    'disk',
    'writes the store anew without the unsent intents',
    'store.rewrite({ ...whole, client',
    'store.rewrite({ ...whole, outbox: [], client',
  ),
  inEngine(
    'disk',
    'writes the store anew without the refused intents',
    'store.rewrite({ ...whole, client',
    'store.rewrite({ ...whole, refused: [], client',
  ),
  inEngine(
    'disk',
    'forgets in the store which answers the journal may still hold',
    'return { ...client, settled: [...new Set([...this.#unsettled, ...answered])] };',
    'return { ...client, settled: [] };',
  ),
  inEngine(
    'savings',
    'tells a second window that an intent is saved while it is not',
    'return this.#promises.get(uid) ?? Promise.resolve();',
    'return Promise.resolve();',
  ),
  inEngine(
    'engine',
    'does an intent that two windows send twice',
    'if (this.#held.pending.has(intent.uid)) return',
    'if (false) return',
  ),
  // Sending
  inEngine(
    'talk',
    'sends what is not kept yet',
    '.slice(0, end < 0 ? entries.length : end)',
    '.slice(0, end < 0 ? entries.length : entries.length)',
  ),
  inEngine(
    'exchange',
    'sends the latest intents first',
    '.slice(0, PUSH_LIMIT)\n      .map(',
    '.slice(0, PUSH_LIMIT)\n      .toReversed()\n      .map(',
  ),
  inEngine(
    'talk',
    'keeps its numbers under a new name',
    '({ ...entry, n: i + 1 })',
    '({ ...entry, n: entry.n + 0 * i })',
  ),
  inEngine(
    'talk',
    'keeps its name when the server does not know its numbers',
    'held.client = { ...held.client, clientId: this.#parts.random.id(), nextN',
    'held.client = { ...held.client, nextN',
  ),
  inEngine('talk', 'does not write its new name down', 'await this.#parts.disk.renumber();'),
  inEngine(
    'talk',
    'never sends again what a restored server has forgotten',
    'if (complete) for (const { uid } of left) if (this.#answeredByPush.delete(uid)) this.#parts.again();',
  ),
  inEngine(
    'talk',
    'takes the answer of a push for the answer',
    'for (const { uid } of reply.results) this.#answeredByPush.add(uid);',
    `for (const { uid } of reply.results) this.#answeredByPush.add(uid);
      this.#held.pending.rebase(this.#held.pool, this.#held.pending.entries.filter(({ uid }) => !this.#answeredByPush.has(uid)), new Set());`,
  ),
  inEngine(
    'rounds',
    'does not try again after a failure',
    'this.#cancel = this.#clock.after(this.#pause(), () => void this.#run());',
    "if (outcome === 'done') this.#cancel = this.#clock.after(this.#pause(), () => void this.#run());",
  ),
  inEngine(
    'rounds',
    'lets a question under way undo a new sign-in',
    "if (outcome === 'stop' && !this.#restarted) {",
    "if (outcome === 'stop') {",
  ),
  // Taking a pull
  inEngine('talk', 'shows half of what happened together', 'if (!first) continue;'),
  inEngine(
    'talk',
    'keeps answered intents',
    '({ uid }) => !done.has(uid));',
    '({ uid }) => !done.has(uid.slice(1)));',
  ),
  inEngine(
    'talk',
    'drops refused intents instead of showing them',
    'held.refused = [...held.refused, ...refused];',
  ),
  inEngine(
    'talk',
    'loses the words of a refused intent',
    'return [{ uid, name, args, at, refusal }];',
    'return [{ uid, name, args: {}, at, refusal }];',
  ),
  inEngine(
    'talk',
    'keeps rows that nothing asks about',
    'patchFrom(held.pool, pages, complete ? cookie : null)',
    'patchFrom(held.pool, pages, null)',
  ),
  inEngine('apply-pull', 'does not forget a scope that starts over', 'if (page.clear) for', 'if (false) for'),
  inEngine('apply-pull', 'keeps rows that have left', 'if (row) leave(pool, patch, row, scope);'),
  inEngine(
    'apply-pull',
    'puts rows in place before it takes others out',
    `for (const [scope, page] of scopes) forget(pool, patch, scope, page);
    for (const [scope, page] of scopes) learn(pool, patch, scope, page);`,
    `for (const [scope, page] of scopes) learn(pool, patch, scope, page);
    for (const [scope, page] of scopes) forget(pool, patch, scope, page);`,
  ),
  inEngine(
    'apply-pull',
    'forgets a row with the first scope that lets go of it',
    'row.scopes.filter((other) => other !== scope);',
    'row.scopes.filter((other) => other !== scope && other === scope);',
  ),
  inEngine(
    'apply-pull',
    'forgets which other scopes hold a row',
    'new Set(current(pool, patch, entity, id)?.scopes).add(scope)',
    'new Set<string>().add(scope)',
  ),
  inEngine(
    'apply-pull',
    'brings back a row that two scopes have let go of',
    '!isIn(patch, keyOf(entity, id))',
    '!patch.puts.has(keyOf(entity, id))',
  ),
  inEngine('exchange', 'goes on with its cursors after a restore', 'next?.epoch === reply.epoch ?', 'next ?'),
  inEngine(
    'exchange',
    'keeps the cursor of a scope it has lost',
    'for (const scope of reply.drop) delete scopes[scope];',
  ),
  inEngine(
    'exchange',
    'moves the cursor one too far',
    'scopes[scope] = page.to;',
    'scopes[scope] = page.to + 1;',
  ),
  // Rebase and the view
  inEngine('pending', 'leaves the effects of answered intents in place', 'pool.clearOverlay(touched);'),
  inEngine(
    'pending',
    'drops intents that the new rows refuse',
    'this.#touches.clear();\n    this.#entries = entries;',
    'this.#touches.clear();\n    this.#entries = entries.filter((entry) => this.tryRun(pool, entry).length > 0);',
  ),
  inEngine('pool', 'shows a changed row twice', 'if (!table.overlay.has(id)) rows.push', 'rows.push'),
  inEngine(
    'pool',
    'leaves a row under its old value',
    'if (old !== now) move(ids, id, old, now);',
    'if (old === undefined) move(ids, id, old, now);',
  ),
  inEngine(
    'pool',
    'tells nobody that a row has left a list',
    'if (old !== undefined) touched?.add(indexKeyOf(entity, field, old));',
  ),
  inEngine(
    'pool',
    'counts deleted rows in the sums',
    'this.#count(table.base.get(id), -1);\n      table.base.delete(id);',
    'table.base.delete(id);',
  ),
  inEngine('kept-list', 'leaves a changed row in its old place', 'this.#entries.splice(at, 1);', ';'),
  inEngine(
    'kept-list',
    'keeps in a list what does not belong there any more',
    'if (after !== undefined && this.#takes(after)) {',
    'if (after !== undefined) {',
  ),
  inEngine(
    'pool',
    'does not tell lists that a row has left them',
    'list.changed(id, value === old ? before : undefined,',
    'list.changed(id, undefined,',
  ),
  // Scopes on demand
  inEngine(
    'wanted',
    'lets go of a scope that another window has open',
    'if (times > 1) this.#times.set(scope, times - 1);',
    'if (times > 1) this.#times.delete(scope);',
  ),
  inEngine(
    'wanted',
    'never lets go of a scope',
    'return times === 1 && this.#times.delete(scope);',
    'return times === 1;',
  ),
  inEngine('wanted', 'keeps the scopes that were opened first', '.slice(-limit)', '.slice(0, limit)'),
  inEngine(
    'talk',
    'asks for more scopes than the server takes',
    'this.#parts.wanted.latest(WANT_LIMIT)',
    'this.#parts.wanted.latest(9_999)',
  ),
  // Starting
  inEngine(
    'recover',
    'does not read the journal',
    'for (const entry of journalled.filter(',
    'for (const entry of journalled.slice(0, 0).filter(',
  ),
  inEngine('recover', 'reads nothing but the journal', 'return [...merged, ...left];', 'return merged;'),
  inEngine(
    'recover',
    'sends answered intents again',
    'const done = new Set(settled);',
    'const done = new Set<string>();',
  ),
  inEngine(
    'recover',
    'keeps the rows of an older version',
    'if (known.version < WIRE_VERSION) {',
    'if (known.version < WIRE_VERSION - 1) {',
  ),
  inEngine(
    'recover',
    'sends intents in the words of an older version',
    'unanswered.map(upcast);',
    'unanswered.map((entry) => entry);',
  ),
  inEngine('recover', 'writes over a newer version', 'if (newest > WIRE_VERSION) throw new NewerStore();'),
  inEngine(
    'engine',
    'keeps its cursor when cold rows cannot be read',
    'if (!all) this.#held.client = { ...this.#held.client, cookie: null, lastSyncedAt: undefined };',
  ),
  inEngine(
    'engine',
    'does not run unsent intents over the cold rows',
    'this.#held.pending.rebase(this.#held.pool, [...this.#held.pending.entries], touched);',
  ),
  inEngine(
    'engine',
    'asks the server before the cold rows are there',
    'if (this.#begun) this.#rounds.start();',
    'this.#rounds.start();',
  ),
  // Healing and time
  inEngine(
    'talk',
    'notices that a scope differs and leaves it',
    'if (wrong.length === 0 || !cookie) return;',
    'if (wrong.length >= 0 || !cookie) return;',
  ),
  inEngine(
    'divergence',
    'counts rows only',
    'held.n === said.n && held.sum === said.sum',
    'held.n === said.n',
  ),
  inEngine(
    'divergence',
    'compares standing scopes only',
    'Object.entries(sums).flatMap(',
    "Object.entries(sums).filter(([id]) => !id.startsWith('interaction:')).flatMap(",
  ),
  inEngine(
    'server-time',
    'believes a clock that was set back',
    'Math.abs(receivedAt - this.#sampledAt)',
    '(receivedAt - this.#sampledAt)',
  ),
  {
    file: 'sync/mutators/upcast.ts',
    find: 'basedOn: null',
    replace: 'based: null',
    why: 'brings an older evaluation up to date in the wrong words',
  },
];

/** @param {string} why @param {string} find @param {string} [replace] @returns {Mutant} */
const inServer = (why, find, replace = '') => ({ file: 'testing/central.ts', find, replace, why });

/** Rules of the server: what a client of this protocol may rely on. @type {readonly Mutant[]} */
export const serverMutants = [
  inServer('answers before the last page', 'const acks = more ? [] : sent', 'const acks = sent'),
  inServer(
    'does what it has done already',
    'const known = this.#answerTo(personId, uid);',
    'const known = undefined as Ack | undefined;',
  ),
  inServer('is the same after a restore', 'this.#epoch += 1;'),
  inServer(
    'leaves messages and files behind when their interaction moves',
    'for (const entity of followers)',
    'for (const entity of followers.slice(followers.length))',
  ),
  inServer('does not say that a row has left', "op: now.has(id_) ? 'put' : 'left'", "op: 'put'"),
  {
    file: 'testing/central-pages.ts',
    find: 'from < horizon || ',
    replace: '',
    why: 'goes on below the horizon',
  },
];
