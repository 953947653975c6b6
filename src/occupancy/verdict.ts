/** What came of asking an instance whether it is in use. */
export type Answer =
  /** The guest's own words, and the question that they must name. */
  | { kind: 'said'; question: string; text: string }
  /** Azure says that the machine is off, so it was not asked. */
  | { kind: 'off'; power: string }
  /** Nobody knows: `why`, for people. */
  | { kind: 'silent'; why: string };

export interface Verdict {
  verdict: 'busy' | 'idle' | 'unknown';
  /** For people: counts, never names. */
  why: string;
}

/** The version of the guest's answer (guest/probe.sh) that is understood here. */
const version = '1';

interface Found {
  ssh: number;
  jupyterhub: number;
  uptimeSeconds: number;
  problems: string[];
}

/** Whether an instance is in use. Only a whole and clear answer that nobody is there makes it `idle`; what is doubtful is `unknown`, which counts as in use. */
export function judge(answer: Answer): Verdict {
  if (answer.kind === 'off') return { verdict: 'idle', why: `it is ${answer.power}` };
  if (answer.kind === 'silent') return { verdict: 'unknown', why: answer.why };
  const found = read(answer.text, answer.question);
  if (typeof found === 'string') return { verdict: 'unknown', why: found };
  const people = [count(found.ssh, 'SSH connection'), count(found.jupyterhub, 'JupyterHub server')].filter((one) => one !== '');
  // Who was seen is there, whatever else could not be looked at.
  if (people.length > 0) return { verdict: 'busy', why: people.join(', ') };
  if (found.problems.length > 0) return { verdict: 'unknown', why: `the probe could not look at everything: ${found.problems.join(', ')}` };
  return { verdict: 'idle', why: 'no SSH connection, no JupyterHub server' };
}

const count = (number: number, noun: string): string => (number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`);

/** The one block that answers this question; else why there is none. What stands around it, or answers another question, is not looked at. */
function read(text: string, question: string): Found | string {
  const lines = text.split(/\r?\n/);
  const begins = lines.flatMap((line, index) => (/^<<<dsvm-probe (\d+) (\S+)$/.exec(line)?.[2] === question ? [index] : []));
  const [begin] = begins;
  if (begin === undefined) return text.trim() === '' ? 'the probe wrote nothing' : 'what came back is no answer of the probe';
  if (begins.length > 1) return 'the probe seems to have answered twice';
  const said = lines[begin]?.split(' ')[1];
  if (said !== version) return `the probe answered in version ${said}, not ${version}`;
  if (lines[begin + 2] !== `dsvm-probe>>> ${question}`) return 'the answer of the probe is cut off';
  return parse(lines[begin + 1] ?? '') ?? 'the answer of the probe cannot be read';
}

function parse(line: string): Found | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { ssh, jupyterhub, uptimeSeconds, problems } = (value ?? {}) as Record<keyof Found, unknown>;
  const isCount = (one: unknown): one is number => Number.isSafeInteger(one) && Number(one) >= 0;
  const isWord = (one: unknown): one is string => typeof one === 'string' && /^[\w ./-]{1,80}$/.test(one);
  if (!isCount(ssh) || !isCount(jupyterhub) || !isCount(uptimeSeconds) || !Array.isArray(problems) || !problems.every(isWord)) return undefined;
  return { ssh, jupyterhub, uptimeSeconds, problems };
}
