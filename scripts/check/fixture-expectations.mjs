import fs from 'node:fs';

const mark = /\/\/ breaks: ([\w, -]+)/;

/**
 * Reads what the fixtures themselves say they break.
 * @param {string} text a fixture's content
 * @returns {{ line: number, rule: string }[]} one per rule named in a `// breaks: …` comment
 */
export function readMarks(text) {
  return text.split('\n').flatMap((line, index) => {
    const rules = mark.exec(line)?.[1]?.split(',') ?? [];
    return rules.map((rule) => ({ line: index + 1, rule: rule.trim() }));
  });
}

/** @param {string} file */
export function readMarksOf(file) {
  return readMarks(fs.readFileSync(file, 'utf8'));
}
