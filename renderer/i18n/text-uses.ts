/** A place in a source file that may name a text. */
export interface TextUse {
  /** As written; a changing part is `*`. */
  key: string;
  /** Written as `t('…')`, so it must exist. */
  asked: boolean;
  covers(namespace: string, key: string): boolean;
}

const LITERAL = /(\bt\(\s*|i18nKey=\{?)?(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
const NAMESPACE = /useTranslation\(\s*\[?([^)\]]*)/g;

/**
 * Every string of a source that may name a text. A key without a namespace belongs to `own` (the folder's) or to one
 * the file asks for with `useTranslation`.
 */
export function readUses(source: string, own: string): TextUse[] {
  const namespaces = new Set([own]);
  for (const [, names = ''] of source.matchAll(NAMESPACE))
    for (const [, name = ''] of names.matchAll(/'([^']+)'/g)) namespaces.add(name);
  return [...source.matchAll(LITERAL)].map(([, call, single, double, template]) => {
    const key = single ?? double ?? (template ?? '').replace(/\$\{[^}]*\}/g, '*');
    const [first = '', ...rest] = key.split(':');
    const qualified = rest.length > 0;
    const pattern = wordsFor(qualified ? rest.join(':') : key);
    const mine = (namespace: string) => (qualified ? first === namespace : namespaces.has(namespace));
    return {
      key,
      asked: call !== undefined,
      covers: (namespace, other) => mine(namespace) && pattern.test(other),
    };
  });
}

/** A changing part stands for one word, not for a whole key. */
function wordsFor(key: string): RegExp {
  const parts = key.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return parts.join('') === '' ? /^(?!)/ : new RegExp(`^${parts.join('[\\w.-]+')}$`);
}
