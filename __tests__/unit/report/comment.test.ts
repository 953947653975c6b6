import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { renderComment } from '../../../src/report/comment.ts';
import { plain } from '../../../src/report/escape.ts';
import type { Report } from '../../../src/report/report.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { forbidden, hostile } from './hostile.ts';
import { deadHub, deployed, endpoint, failedDeployment, refused, removed, status } from './samples.ts';

const marker = '<!-- dsvm-pool-action pool=research schema=1 run=42 attempt=1 -->';
const runUrl = 'https://github.com/contoso/pools/actions/runs/42';
const host = 'research-x7.westeurope.cloudapp.azure.com';

function comment(report: Report, mode: 'endpoints' | 'link' = 'endpoints', budget?: number): string {
  return renderComment(report, { mode, runUrl, marker, ...(budget === undefined ? {} : { budget }) });
}

function top(report: Report): string {
  return comment(report).split('\n').slice(1, 4).join('\n');
}

describe('what a person reads first', () => {
  it('says that a pool is deployed and how deep it was checked', () => {
    expect(top(deployed())).toBe('## ✅ Pool `research`: deployed, all checks pass\n\n8 checks, as far as the login page (nobody logged in): all pass.');
  });

  it('says which check fails and why', () => {
    expect(top(deadHub())).toBe(
      '## ❌ Pool `research`: deployed, but not everything can be reached\n\n1 of 8 checks fails: JupyterHub on instance 3 (port open, TLS fine, hub answers 503).',
    );
  });

  it('says that a deployment failed, with each of Azure’s errors, before anything else', () => {
    const shown = comment(failedDeployment());
    expect(top(failedDeployment())).toMatch(/^## ❌ Pool `research`: the deployment failed\n\n.*\*\*Failed\*\*, with 2 problems/);
    expect(shown).toContain('**QuotaExceeded** Operation could not be completed');
    expect(shown).toContain('**DnsRecordInUse** DNS record');
    expect(shown).toMatch(/Target: `\/subscriptions\/.*\/virtualMachineScaleSets\/research`/);
    expect(shown).toContain('Correlation id: `6f1d8f0e-0000-4000-8000-000000000001`');
    expect(shown).toContain('What to do: Ask for more quota, or use a smaller `vmSku`.');
    expect(shown).toContain('[`dsvm-pool-research`](https://portal.azure.com/');
    expect(shown.indexOf('QuotaExceeded')).toBeLessThan(shown.indexOf('| Type |'));
  });

  it('shows wrong input with its place, without a pool', () => {
    expect(top(refused())).toMatch(/^## ❌ `deploy` failed/);
    expect(comment(refused())).toContain('`pools/research.parameters.json:7:6`: The parameter `vmSku` is unknown.');
  });

  it('says removed only of what is removed', () => {
    expect(top(removed())).toMatch(/^## ✅ Pool `research`: removed/);
    expect(comment(removed())).toContain('The resource group dsvm-research and its 6 resources are deleted.');
    const kept = { ...removed(), ok: false, notes: [], problems: [{ what: 'The group was there before.' }] };
    expect(top(kept)).toMatch(/^## ❌ Pool `research`: teardown failed/);
    expect(comment(kept)).not.toContain('removed');
  });

  it.each<[string, Report]>([
    ['status', status()],
    ['smoke level none', { ...deployed(), smoke: 'skipped', smokeLevel: 'none', endpoints: [endpoint({ check: 'skipped', cause: 'smoke level none' })] }],
    ['a failed deployment', failedDeployment()],
    ['no endpoint', { ...deployed(), smoke: 'skipped', endpoints: [] }],
    ['a run that ended before the checks', { ...deployed(), ok: false, smoke: null, endpoints: [], problems: [{ what: 'The time is over.' }] }],
  ])('claims no health where nothing was checked: %s', (_, report) => {
    for (const shown of [comment(report), comment(report, 'link'), renderSummary(report)]) {
      expect(shown).not.toMatch(/\bpass(?:es)?\b|can be reached|reachable|healthy/);
      expect(shown).toMatch(/not checked|no endpoint was checked|No endpoint was found/);
    }
  });

  it('counts skipped checks apart from those that passed', () => {
    const some = { ...deployed(), endpoints: [endpoint({}), endpoint({ kind: 'rdp', port: 3389, check: 'skipped', cause: 'no check for rdp yet' })] };
    expect(top(some)).toContain('1 check, as far as the login page (nobody logged in): it passes, 1 skipped.');
  });

  it('makes no claim about Azure where no deployment was read', () => {
    expect(top({ ...failedDeployment(), deployment: null })).toMatch(/^## ❌ Pool `research`: deploy failed/);
  });
});

describe('what a person copies', () => {
  it('is the command, the address and the host key', () => {
    const shown = comment(deployed());
    expect(shown).toContain(`\`\`\`sh\nssh dsvmuser@${host}\n\`\`\``);
    expect(shown).toContain(`[\`https://${host}:8000\`](https://${host}:8000/)`);
    expect(shown).toContain('SSH host key: `SHA256:8hEXAMPLEkeyOFtheFRONTdoorABCDEFGHIJKLMNOPQR`');
    expect(shown).toContain('`JupyterHub 4.1.5`');
  });

  it('shows warnings as a box and instances with a failed check first', () => {
    const shown = comment(deadHub());
    expect(shown).toMatch(/> \[!WARNING\]\n> Different SSH host keys/);
    const ids = [...shown.matchAll(/^\| (\d+) \| `research/gm)].map((match) => match[1]);
    expect(ids).toEqual(['3', '1', '5']);
    expect(shown).toContain('❌ fail, port `51001`<br>port open, TLS fine, hub answers 503');
  });

  it('shows parameters with their origins in the summary only, secure ones without a value', () => {
    const report = deployed();
    const leak = { ...report, parameters: report.parameters.map((one) => (one.secure ? { ...one, shown: 'leaked' } : one)) };
    const shown = renderSummary(leak);
    expect(shown).toContain('| `adminUsername` | `"dsvmuser"` | research.parameters.json:5 |');
    expect(shown).toContain('| `adminPassword` | (hidden) | input secure-parameters (environment variable POOL_PASSWORD) |');
    expect(shown).not.toContain('leaked');
    expect(comment(report)).not.toContain('research.parameters.json');
  });
});

describe('mode link', () => {
  const address = '52.174.3.80';
  const leaky: Report = {
    ...failedDeployment(),
    endpoints: deadHub().endpoints.map((one) => (one.check === 'fail' ? { ...one, cause: `${address}:51001 refused by ${host}` } : one)),
    instances: deadHub().instances,
    smoke: 'fail',
    warnings: deadHub().warnings,
    notes: [`Reached ${host} at ${address} and [2603:1020:201:10::10f] as research000003.`],
  };

  it.each([deployed(), deadHub(), failedDeployment(), status(), removed(), leaky].map((one): [string, Report] => [`${one.command} ${one.ok}`, one]))(
    'shows no address, host name or fingerprint: %s',
    (_, report) => {
      const shown = comment(report, 'link');
      expect(shown).not.toContain(host);
      expect(shown).not.toMatch(/SHA256|\d+\.\d+\.\d+\.\d+|2603:|research00000|cloudapp|subscriptions/);
      expect(shown).toContain(`](${runUrl})`);
      expect(shown.startsWith(`${marker}\n## `)).toBe(true);
    },
  );

  it('still says what failed', () => {
    expect(comment(failedDeployment(), 'link')).toContain('**QuotaExceeded** Operation could not be completed');
    expect(comment(deadHub(), 'link')).toContain('JupyterHub on instance 3 (port open, TLS fine, hub answers 503)');
    expect(comment(deadHub(), 'link')).toContain('1 warning');
  });
});

describe('bounds', () => {
  const long = 'Ä'.repeat(20_000);
  const huge: Report = {
    ...failedDeployment(),
    warnings: Array.from({ length: 200 }, () => long),
    notes: Array.from({ length: 200 }, () => long),
    problems: Array.from({ length: 300 }, (_, index) => ({ what: long, fix: long, target: long, code: long, file: long, line: index + 1, correlationId: long })),
    parameters: Array.from({ length: 1_000 }, () => ({ name: long, from: long, shown: long, secure: false })),
  };
  const crowd = deployed(1000);
  crowd.endpoints = crowd.endpoints.map((one) => (one.instanceId === '1777' && one.kind === 'ssh' ? { ...one, check: 'fail', cause: 'port closed' } : one));
  crowd.ok = false;
  crowd.smoke = 'fail';

  it.each<[string, Report]>([['1,000 instances', crowd], ['300 endless problems', huge], ['both', { ...huge, endpoints: crowd.endpoints, instances: crowd.instances }]])(
    'keeps GitHub’s limits with %s',
    (_, report) => {
      const bytes = Buffer.byteLength(comment(report));
      expect(bytes).toBeLessThanOrEqual(65_000);
      // Shortened no more than needed.
      expect(bytes).toBeGreaterThan(60_000);
      expect(Buffer.byteLength(renderSummary(report))).toBeLessThanOrEqual(1024 * 1024 - 64 * 1024);
      expect(Buffer.byteLength(comment(report, 'link'))).toBeLessThanOrEqual(65_000);
    },
  );

  it('drops rows of least need first and says how many', () => {
    const shown = comment(crowd);
    expect(shown).toContain(`ssh dsvmuser@${host}`);
    expect(shown).toContain(runUrl);
    expect(shown).toMatch(/^\| 1777 \| .*port closed/m);
    const kept = [...shown.matchAll(/^\| \d+ \| `research/gm)].length;
    expect(kept).toBeGreaterThan(200);
    expect(shown).toContain(`… and ${1000 - kept} more in the [summary of the run](${runUrl}).`);
    expect([...renderSummary(crowd).matchAll(/^\| \d+ \| `research/gm)]).toHaveLength(1000);
  });

  it('says that a text of 200 kB was shortened and where it stands whole', () => {
    const what = `The first words. ${'all that Azure says '.repeat(10_000)}the last words`;
    const report: Report = { ...failedDeployment(), problems: [{ what, code: 'Long' }, { what: 'A short one.' }] };
    const shown = comment(report);
    expect(Buffer.byteLength(shown)).toBeLessThan(10_000);
    expect(shown).toContain(`**Long** The first words.`);
    expect(shown).toContain(`Shortened: the whole text stands in the [summary of the run](${runUrl}).`);
    expect(shown.match(/Shortened/g)).toHaveLength(1);
    expect(shown).toContain('A short one.');
    const summary = renderSummary(report);
    expect(summary).toContain('<details><summary>Problem 1, the whole text</summary>');
    expect(summary).toContain('all that Azure says the last words\n```');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    // Many of them do not fit, and that is said too.
    const many = renderSummary({ ...report, problems: Array.from({ length: 20 }, () => ({ what })) });
    expect(Buffer.byteLength(many)).toBeLessThanOrEqual(1024 * 1024 - 64 * 1024);
    expect(many).toMatch(/The whole text of 1\d problems stands in the report file/);
  });

  it('names every problem in few words before it leaves one out', () => {
    const problems = Array.from({ length: 200 }, (_, index) => ({ what: `Problem ${index}: ${'so it is '.repeat(60)}`, fix: 'Do this.', code: 'Much' }));
    const shown = comment({ ...failedDeployment(), problems });
    for (const index of problems.keys()) expect(shown).toContain(`**Much** Problem ${index}: so it is`);
    expect(shown).not.toMatch(/^> … and/m);
    // The first are told in full, the rest is short.
    expect(shown.match(/What to do: Do this\./g)?.length).toBeGreaterThan(10);
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(65_000);
  });

  it.each([3_000, 5_000, 20_000])('fits into %i bytes', (budget) => {
    expect(Buffer.byteLength(comment(crowd, 'endpoints', budget))).toBeLessThanOrEqual(budget);
  });

  it('leaves no details open and no table without a head', () => {
    const some = deployed(200);
    const both: Report = { ...some, ok: false, problems: huge.problems.slice(0, 20), warnings: huge.warnings.slice(0, 5), notes: huge.notes.slice(0, 5) };
    for (const budget of Array.from({ length: 24 }, (_, index) => 6_000 + index * 2_571)) {
      for (const report of [some, both]) {
        const shown = comment(report, 'endpoints', budget);
        expect(shown.match(/^`{3,}/gm)?.length ?? 0).toBe(2 * (shown.match(/^`{3,}sh/gm)?.length ?? 0));
        const html = marked.parse(shown) as string;
        expect(html.split('<details>')).toHaveLength(html.split('</details>').length);
        expect(html).not.toContain('| ---');
        // Each row is whole: as many cells as its head.
        for (const table of html.match(/<table>[^]*?<\/table>/g) ?? []) expect(new Set([...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map((one) => one[1]?.match(/<t[dh]/g)?.length)).size).toBe(1);
        expect(shown.trimEnd().endsWith('</sub>')).toBe(true);
      }
    }
  });
});

// The tags that make the page's shape; what only decorates the foreign words themselves is left out.
function shape(markdown: string): string[] {
  const html = (marked.parse(markdown) as string).replaceAll(/<!--.*?-->/gs, '');
  return [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/g)].map((match) => match[0].replace(/ .*>/, '>')).filter((tag) => !/^<\/?(?:code|br|a)>/.test(tag));
}

describe('foreign text in every field', () => {
  // Ours, or built by us: the words of the schema, and addresses, which `link` judges.
  const ours = new Set(['schema', 'command', 'kind', 'scope', 'check', 'smoke', 'smokeLevel', 'portalUrl', 'url', 'finishedAt', 'duration']);

  function filled(report: Report, value: string): Report {
    const walk = (one: unknown, key: string): unknown => {
      if (typeof one === 'string') return ours.has(key) ? one : value;
      if (Array.isArray(one)) return one.map((item) => walk(item, key));
      if (typeof one !== 'object' || one === null) return one;
      return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]));
    };
    return walk(report, '') as Report;
  }

  const base: Report = { ...deadHub(), problems: failedDeployment().problems };
  const calm = filled(base, 'ein Wort');
  // Nothing visible leaves paragraphs empty, which is another shape by right.
  const visible = hostile.filter((value) => plain(value, 100) !== '');

  it.each(visible.map((value): [string, string] => [JSON.stringify(value).slice(0, 60), value]))('%s changes words, not the page', (_, value) => {
    const report = filled(base, value);
    for (const mode of ['endpoints', 'link'] as const) {
      const shown = renderComment(report, { mode, runUrl, marker, budget: 10_000_000 });
      expect(shown.split('\n')[0]).toBe(marker);
      expect(shown.slice(marker.length)).not.toContain('<!--');
      expect(shown).not.toMatch(forbidden);
      expect(shown).not.toMatch(/^\s*(?:::|##\[)/m);
      expect(shape(shown)).toEqual(shape(renderComment(calm, { mode, runUrl, marker, budget: 10_000_000 })));
      expect(marked.parse(shown)).not.toMatch(/(?:href|src)="[^"]*(?:evil|mailto)/);
    }
    // What is too long for its place stands whole below, whatever it says.
    const alike = plain(value, 4000).endsWith('…') ? filled(base, 'Wort '.repeat(1000)) : calm;
    expect(shape(renderSummary(report))).toEqual(shape(renderSummary(alike)));
  });
});
