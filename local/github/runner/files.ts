// File commands: what a step leaves in the files that GITHUB_OUTPUT and its kin name (actions/runner: FileCommandManager.cs).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = ['output', 'env', 'path', 'state', 'step_summary'] as const;
type Kind = (typeof kinds)[number];

/** One step's files. */
export interface CommandFiles {
  /** GITHUB_OUTPUT, GITHUB_ENV, GITHUB_PATH, GITHUB_STATE, GITHUB_STEP_SUMMARY. */
  env: Record<string, string>;
  text(kind: Kind): string;
}

/** A file command that is none, in the runner's words. */
export class FileCommandError extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Makes the empty files of one step in a folder. */
export function openFiles(dir: string, step: string): CommandFiles {
  const paths = Object.fromEntries(kinds.map((kind) => [kind, join(dir, `${kind}_${step}`)])) as Record<Kind, string>;
  for (const path of Object.values(paths)) writeFileSync(path, '');
  return {
    env: Object.fromEntries(kinds.map((kind) => [`GITHUB_${kind.toUpperCase()}`, paths[kind]])),
    text: (kind) => readFileSync(paths[kind], 'utf8'),
  };
}

/** Reads `name=value` and `name<<DELIMITER` lines; throws `FileCommandError` as the runner does. `kind` is the file's name in the error. */
export function parseFileCommand(text: string, kind = 'output'): Record<string, string> {
  const values: Record<string, string> = {};
  const fail = (message: string): never => {
    throw new FileCommandError(kind, message);
  };
  let at = 0;
  const next = (): { line: string; ended: boolean } | undefined => {
    if (at >= text.length) return undefined;
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    return { line, ended: end >= 0 };
  };
  for (let entry = next(); entry; entry = next()) {
    const { line } = entry;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    // Whichever comes first decides.
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.slice(0, equals);
      if (name === '') fail(`Invalid format '${line}'. Name must not be empty`);
      values[name] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
      if (name === '' || delimiter === '') fail(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      const lines: string[] = [];
      for (;;) {
        const part = next();
        if (!part) return fail(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (part.line === delimiter) break;
        if (!part.ended) return fail('Invalid value. EOF marker missing new line.');
        lines.push(part.line);
      }
      values[name] = lines.join('\n');
    } else fail(`Invalid format '${line}'`);
  }
  return values;
}
