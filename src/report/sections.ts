import type { Problem } from '../errors.ts';
import { instanceSshCommand, jupyterhubUrl, sshCommand } from './connect.ts';
import { code, fence, link, plain, prose, row, table, text } from './escape.ts';
import { solid, type Section } from './fit.ts';
import type { CheckedEndpoint, Report } from './report.ts';
import { checkWords, count, kindWords, name, spell } from './words.ts';

/** Says where what was left out can be read, after a number: safe Markdown such as `in the summary`. */
export type Elsewhere = string;

function more(hidden: number, elsewhere: Elsewhere): string {
  return hidden > 0 ? `… and ${hidden} more ${elsewhere}.` : '';
}

/** A table that loses rows at its end; nothing at all where there are no rows. */
function grid(keep: number, head: readonly string[], rows: readonly string[], elsewhere: Elsewhere, title = ''): Section {
  return {
    keep,
    rows,
    wrap: (shown, hidden) => {
      if (rows.length === 0) return '';
      const body = [shown.length > 0 ? [table(head, []), ...shown].join('\n') : '', more(hidden, elsewhere)].filter(Boolean).join('\n\n');
      return title === '' ? body : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
    },
  };
}

/** GitHub's coloured box with paragraphs. */
function alert(keep: number, kind: 'CAUTION' | 'WARNING', paragraphs: readonly string[], short: readonly string[], elsewhere: Elsewhere): Section {
  return {
    keep,
    rows: paragraphs,
    short,
    wrap: (shown, hidden) => {
      const all = [...shown, more(hidden, elsewhere)].filter(Boolean);
      return all.length === 0 ? '' : `> [!${kind}]\n${all.map((one) => `> ${one.replaceAll('\n', '\n> ')}`).join('\n>\n')}`;
    },
  };
}

/** What is wrong, with the service's own code, message, target and correlation id. */
export function problems(report: Report, elsewhere: Elsewhere, max: number): Section {
  return alert(90, 'CAUTION', report.problems.map((problem) => describe(problem, max, elsewhere)), report.problems.map(shorten), elsewhere);
}

/** In the summary: the text of each problem that is longer than `max` characters there, whole, folded away. */
export function wholes(report: Report, elsewhere: Elsewhere, max: number): Section {
  const rows = report.problems.flatMap(({ what }, index) => (isLonger(what, max) ? [`<details><summary>Problem ${index + 1}, the whole text</summary>\n\n${fence(what, 'text', longest)}\n\n</details>`] : []));
  return { keep: 5, rows, wrap: (shown, hidden) => [...shown, hidden > 0 ? `The whole text of ${count(hidden, 'problem')} stands ${elsewhere}.` : ''].filter(Boolean).join('\n\n') };
}

// Far more than any service says, and less than a summary holds.
const longest = 400_000;

function isLonger(value: string, max: number): boolean {
  return value.length > max && plain(value, max).endsWith('…');
}

function shorten(problem: Problem): string {
  return `${around('**', text(problem.code ?? '', 100), '** ')}${prose(problem.what, 160)}`;
}

function describe(problem: Problem, max: number, elsewhere: Elsewhere): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const { code: own = '', fix = '', target = '', correlationId = '' } = problem;
  return [
    [around('', code(place), ': '), around('**', text(own, 100), '** '), prose(problem.what, max)].join(''),
    isLonger(problem.what, max) ? `Shortened: the whole text stands ${elsewhere}.` : '',
    around('What to do: ', prose(fix, max)),
    around('Target: ', code(target, 300)),
    around('Correlation id: ', code(correlationId)),
  ]
    .filter(Boolean)
    .join('<br>');
}

// Foreign text may have nothing visible in it: then its frame goes too.
function around(before: string, inner: string, after = ''): string {
  return inner === '' ? '' : `${before}${inner}${after}`;
}

/** What people should know although it is no failure. */
export function warnings(report: Report, elsewhere: Elsewhere): Section {
  return alert(70, 'WARNING', report.warnings.map((warning) => prose(warning, 1500)), report.warnings.map((warning) => prose(warning, 160)), elsewhere);
}

/** The addresses of the whole pool: what, where, check, and what was seen there. */
export function frontDoor(report: Report, elsewhere: Elsewhere): Section {
  const rows = report.endpoints
    .filter((one) => one.scope === 'front-door')
    .map((one) => row([kindWords[one.kind], address(one), checkWords[one.check], seen(one)]));
  return grid(80, ['Endpoint', 'Address', 'Check', 'What was seen'], rows, elsewhere);
}

function address({ host, port }: CheckedEndpoint): string {
  return code(host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`, 300);
}

function seen(one: CheckedEndpoint): string {
  return [prose(one.cause, 300), one.version === '' ? '' : code(one.version)].filter(Boolean).join('<br>');
}

/** The pool files that `list` found. */
export function pools(report: Report, elsewhere: Elsewhere): Section {
  const rows = (report.pools ?? []).map((path) => `- ${code(path, 300)}`);
  return { keep: 80, rows, wrap: (shown, hidden) => [...shown, ...(hidden > 0 ? [`- ${more(hidden, elsewhere)}`] : [])].join('\n') };
}

/** What a person copies to connect. */
export function connect(report: Report): Section {
  const command = sshCommand(report);
  const hub = jupyterhubUrl(report);
  const ssh = report.endpoints.find((one) => one.kind === 'ssh' && one.scope === 'front-door');
  const keys = new Set(report.endpoints.flatMap((one) => (one.kind === 'ssh' && one.fingerprint !== '' ? [one.fingerprint] : [])));
  const single = keys.size > 1 ? instanceSshCommand(report) : '';
  const parts = [
    command === '' ? '' : fence(command, 'sh'),
    ssh === undefined || ssh.fingerprint === '' || keys.size > 1 ? '' : `SSH host key: ${code(ssh.fingerprint)}`,
    // One key of several would look like a mismatch to most who compare.
    single === '' ? '' : `Each instance has its own host key; to connect to one instance by its own port:\n\n${fence(single, 'sh')}`,
    hub === '' ? '' : `JupyterHub: ${link(code(hub, 300), hub)}`,
  ].filter(Boolean);
  return solid(parts.length === 0 ? '' : ['**Connect**', ...parts].join('\n\n'));
}

/** One row for each instance, those with a failed check first, then in the order of their ids. */
export function instances(report: Report, elsewhere: Elsewhere): Section {
  const byInstance = Map.groupBy(
    report.endpoints.filter((one) => one.scope === 'instance'),
    (one) => one.instanceId,
  );
  const own = (id: string): CheckedEndpoint[] => byInstance.get(id) ?? [];
  const failed = (id: string): number => (own(id).some((one) => one.check === 'fail') ? 0 : 1);
  const all = report.instances.toSorted(
    (a, b) => failed(a.instanceId) - failed(b.instanceId) || a.instanceId.localeCompare(b.instanceId, 'en', { numeric: true }),
  );
  const kinds = (['ssh', 'jupyterhub', 'rdp'] as const).filter((kind) => report.endpoints.some((one) => one.scope === 'instance' && one.kind === kind));
  // Where the front door's address leads to instances too, its name in every cell would hide all else.
  const hosts = new Set(report.endpoints.filter((one) => one.scope === 'front-door').map((one) => one.host));
  const rows = all.map((one) =>
    row([
      text(one.instanceId, 40),
      code(one.computerName, 80),
      text(one.power, 40),
      one.provisioning === 'Succeeded' ? 'succeeded' : text(one.provisioning, 40),
      one.latestModel ? 'latest' : 'older',
      ...kinds.map((kind) => own(one.instanceId).filter((endpoint) => endpoint.kind === kind).map((endpoint) => door(endpoint, hosts)).join('<br>')),
    ]),
  );
  const head = ['Instance', 'Name', 'Power', 'Provisioning', 'Model', ...kinds.map((kind) => kindWords[kind])];
  return grid(40, head, rows, elsewhere, `${count(rows.length, 'instance')}, one by one`);
}

function door(one: CheckedEndpoint, hosts: ReadonlySet<string>): string {
  const where = hosts.has(one.host) ? `port ${code(String(one.port))}` : address(one);
  return `${checkWords[one.check]}, ${where}${one.check === 'pass' || one.cause === '' ? '' : `<br>${prose(one.cause, 160)}`}`;
}

/** What a first login shows to be compared. */
export function fingerprints(report: Report, elsewhere: Elsewhere): Section {
  const rows = report.endpoints
    .filter((one) => one.fingerprint !== '')
    .map((one) => row([name(one), code(one.fingerprint), code(one.version)]));
  return grid(30, ['Endpoint', 'Fingerprint', 'Version'], rows, elsewhere, 'Fingerprints: what a first login shows');
}

/** The deployment and the resources it touched, those that did not succeed first. */
export function deployment(report: Report, elsewhere: Elsewhere): Section {
  const { deployment: one } = report;
  if (one === null) return solid('');
  const done = one.resources.filter((resource) => resource.state === 'Succeeded');
  const rows = [...one.resources.filter((resource) => resource.state !== 'Succeeded'), ...done].map((resource) =>
    row([text(resource.type, 100), code(resource.name, 100), `${resource.state === 'Succeeded' ? '✅ ' : resource.state === 'Failed' ? '❌ ' : ''}${text(resource.state, 40)}`]),
  );
  const took = spell(one.duration);
  const head = `Deployment ${link(code(one.name), one.portalUrl)}: ${text(one.state, 40)}${took === '' ? '' : ` after ${took}`}${one.correlationId === '' ? '' : `, correlation id ${code(one.correlationId)}`}.`;
  const list = grid(20, ['Type', 'Name', 'State'], rows, elsewhere, `${count(rows.length, 'resource')} of the deployment`);
  return { ...list, wrap: (shown, hidden) => [head, list.wrap(shown, hidden)].filter(Boolean).join('\n\n') };
}

/** What happened, in order. */
export function notes(report: Report, elsewhere: Elsewhere): Section {
  const rows = report.notes.map((note) => `- ${prose(note)}`);
  return {
    keep: 50,
    rows,
    wrap: (shown, hidden) => {
      if (rows.length === 0) return '';
      return ['**What happened**\n', ...shown, ...(hidden > 0 ? [`- ${more(hidden, elsewhere)}`] : [])].join('\n');
    },
  };
}

/** Each effective parameter with its origin; secure ones come without their values. */
export function parameters(report: Report, elsewhere: Elsewhere): Section {
  const rows = report.parameters.map((one) => row([code(one.name, 100), one.secure ? '(hidden)' : code(one.shown, 300), prose(one.from, 200)]));
  return grid(10, ['Parameter', 'Value', 'From'], rows, elsewhere, `${count(rows.length, 'parameter')} and where each came from`);
}
