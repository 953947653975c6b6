// What a step prints: commands are obeyed, masks applied, the rest is shown (actions/runner: ActionCommand.cs, ActionCommandManager.cs).
import type { Masks } from './masks.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  level: Level;
  message: string;
  /** `title`, `file`, `line`, `col`, `endLine`, `endColumn` as given. */
  properties: Record<string, string>;
}

export interface LogOptions {
  masks: Masks;
  /** Called with every line as people see it. */
  line?: ((text: string) => void) | undefined;
  /** true: commands stay in the log as they were written; false: as the runner shows them (`##[error]...`). */
  raw?: boolean;
  /** Are `::debug::` lines shown? */
  debug?: boolean;
}

// ExecutionContext.cs: _maxIssueCount and _maxIssueMessageLength, per kind and step.
const mostAnnotations = 10;
const longestAnnotation = 4096;
const hidden = new Set(['add-mask', 'stop-commands', 'save-state', 'set-output', 'echo', 'add-matcher', 'remove-matcher']);
const known = new Set([...hidden, 'debug', 'error', 'warning', 'notice', 'group', 'endgroup', 'set-env', 'add-path']);

/** One step's output. */
export class Log {
  /** Lines as people see them. */
  readonly shown: string[] = [];
  /** What was really written, masks not applied. */
  raw = '';
  readonly annotations: Annotation[] = [];
  /** Values given by the old commands `set-output` and `save-state`. */
  readonly given = { output: {} as Record<string, string>, state: {} as Record<string, string> };
  readonly #options: LogOptions;
  readonly #rests = new Map<string, string>();
  #stopped: string | undefined;
  /** Set where a command itself failed the step. */
  failed = false;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** Takes a piece of one of the step's streams; half lines wait for their rest. */
  write(chunk: string, stream = 'stdout'): void {
    this.raw += chunk;
    const lines = ((this.#rests.get(stream) ?? '') + chunk).split('\n');
    this.#rests.set(stream, lines.pop() ?? '');
    for (const line of lines) this.#take(line.replace(/\r$/, ''));
  }

  end(): void {
    for (const rest of this.#rests.values()) if (rest !== '') this.#take(rest);
    this.#rests.clear();
  }

  /** A line of the runner's own. */
  say(text: string): void {
    const shown = this.#options.masks.hide(text);
    this.shown.push(shown);
    this.#options.line?.(shown);
  }

  /** An annotation with its line in the log. */
  annotate(level: Level, message: string, properties: Record<string, string> = {}): void {
    const { masks } = this.#options;
    const same = this.annotations.filter((one) => one.level === level).length;
    if (same < mostAnnotations) this.annotations.push({ level, message: masks.hide(message).slice(0, longestAnnotation), properties });
    for (const line of message.split('\n')) this.say(`##[${level}]${line}`);
  }

  #take(line: string): void {
    const [, name = '', given = '', data = ''] = /^\s*::([^\s:]+)(?:\s+([^:]*(?:[^:]*))?)?::(.*)$/.exec(line) ?? [];
    if (this.#stopped !== undefined) {
      if (name.toLowerCase() === this.#stopped.toLowerCase()) this.#stopped = undefined;
      return this.say(line);
    }
    const command = name.toLowerCase();
    if (!known.has(command)) return this.say(line);
    if (this.#options.raw && !hidden.has(command) && command !== 'debug') this.say(line);
    this.#obey(command, properties(given), unescape(data));
  }

  #obey(command: string, given: Record<string, string>, data: string): void {
    const raw = this.#options.raw === true;
    switch (command) {
      case 'add-mask':
        return data.trim() === '' ? this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.") : this.#options.masks.add(data);
      case 'stop-commands':
        if (data === '' || known.has(data.toLowerCase())) return this.#refuse(`Invalid stop token '${data}'`);
        this.#stopped = data;
        return undefined;
      case 'set-output':
      case 'save-state':
        this.given[command === 'set-output' ? 'output' : 'state'][given['name'] ?? ''] = data;
        return undefined;
      case 'set-env':
      case 'add-path':
        return this.#refuse(`The \`${command}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`.`);
      case 'debug':
        if (this.#options.debug === true) this.say(`##[debug]${data}`);
        return undefined;
      case 'error':
      case 'warning':
      case 'notice':
        if (raw) this.annotations.push({ level: command, message: this.#options.masks.hide(data), properties: given });
        else this.annotate(command, data, given);
        return undefined;
      case 'group':
        return raw ? undefined : this.say(`##[group]${data}`);
      case 'endgroup':
        return raw ? undefined : this.say('##[endgroup]');
      default:
        return undefined;
    }
  }

  #refuse(message: string): void {
    this.annotate('error', message);
    this.failed = true;
  }
}

// Properties escape `:` and `,` besides what data escapes (actions/toolkit: command.ts).
function properties(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => [pair.slice(0, Math.max(0, pair.indexOf('='))).trim(), pair.slice(pair.indexOf('=') + 1)] as const);
  return Object.fromEntries(pairs.filter(([key]) => key !== '').map(([key, value]) => [key, unescape(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]));
}

const unescape = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
