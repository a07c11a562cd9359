type Listener = (...args: unknown[]) => void;

/** Kept outside the emitter: some are made without their constructor. */
const all = new WeakMap<EventEmitter, Map<string, { heard: Listener; listener: Listener }[]>>();

function listenersOf(emitter: EventEmitter): Map<string, { heard: Listener; listener: Listener }[]> {
  const found = all.get(emitter) ?? new Map();
  all.set(emitter, found);
  return found;
}

/** As much of Node's event emitter as PouchDB needs in a browser. */
class EventEmitter {
  on(event: string, listener: Listener, heard: Listener = listener): this {
    listenersOf(this).set(event, [...(listenersOf(this).get(event) ?? []), { heard, listener }]);
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  once(event: string, listener: Listener): this {
    const heard = (...args: unknown[]) => {
      this.removeListener(event, listener);
      listener.apply(this, args);
    };
    return this.on(event, listener, heard);
  }

  removeListener(event: string, listener: Listener): this {
    const left = (listenersOf(this).get(event) ?? []).filter((one) => one.listener !== listener);
    listenersOf(this).set(event, left);
    return this;
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) listenersOf(this).clear();
    else listenersOf(this).delete(event);
    return this;
  }

  emit(event: string, ...args: unknown[]): boolean {
    const heard = listenersOf(this).get(event) ?? [];
    for (const one of heard) one.heard.apply(this, args);
    return heard.length > 0;
  }

  listeners(event: string): Listener[] {
    return (listenersOf(this).get(event) ?? []).map(({ listener }) => listener);
  }

  listenerCount(event: string): number {
    return this.listeners(event).length;
  }

  setMaxListeners(): this {
    return this;
  }
}

// PouchDB copies what it finds on the prototype.
for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(EventEmitter.prototype)))
  if (name !== 'constructor')
    Object.defineProperty(EventEmitter.prototype, name, { ...found, enumerable: true });

// biome-ignore lint/style/noDefaultExport: it is imported as Node's module is
export default EventEmitter;
