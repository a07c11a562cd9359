import 'i18next';
import type { Texts } from './index.ts';

// Makes an unknown key a type error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    keySeparator: false;
    resources: Texts;
  }
}
