import { stringLiterals } from './string-literals.ts';

/** A place in a source file that may name a text. */
export interface TextUse {
  /** As written; a changing part is `*`. */
  key: string;
  /** Written as `t('…')`, so it must exist. */
  asked: boolean;
  covers(namespace: string, key: string): boolean;
}

const ASKS = /(\bt\(\s*|i18nKey=\{?)$/;
const NAMESPACES = /useTranslation\(\s*\[?([^)\]]*)/g;

/**
 * Every string of a source that may name a text. A key without a namespace belongs to `own` (the folder's) or to one
 * the file asks for with `useTranslation`.
 */
export function readUses(source: string, own: string): TextUse[] {
  const namespaces = new Set([own]);
  for (const [, names = ''] of source.matchAll(NAMESPACES))
    for (const [, name = ''] of names.matchAll(/'([^']+)'/g)) namespaces.add(name);
  return stringLiterals(source).map(({ text, at }) => {
    const [first = '', ...rest] = text.split(':');
    const qualified = rest.length > 0;
    const pattern = wordsFor(qualified ? rest.join(':') : text);
    const mine = (namespace: string) => (qualified ? first === namespace : namespaces.has(namespace));
    return {
      key: text,
      asked: ASKS.test(source.slice(Math.max(0, at - 20), at)),
      covers: (namespace, key) => mine(namespace) && pattern.test(key),
    };
  });
}

/** A changing part stands for some of a key, never for all of it. */
function wordsFor(key: string): RegExp {
  const parts = key.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return parts.join('') === '' ? /^(?!)/ : new RegExp(`^${parts.join('[\\w.-]+')}$`);
}
