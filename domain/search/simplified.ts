import { Converter } from 'opencc-js/t2cn';

/** Traditional characters as simplified ones. Its table is made once: making it costs more than using it. */
export const simplified = Converter({ from: 't', to: 'cn' });
