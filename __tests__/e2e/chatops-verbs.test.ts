// `chatops`: commands from comments that are carried out; held to what the two servers were asked.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { Bed } from './bed.ts';
import { hear as hearOn, openTalk, write, type Talk, type Who } from './talk.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

let bed: Bed;
let number: number;
const github = (): Bed['stack']['github'] => bed.stack.github;

beforeAll(async () => {
  ({ bed, number } = await openTalk());
});
afterAll(async () => {
  expect(github().violations()).toEqual([]);
  await bed.close();
});

const say = (body: string, who: Who = {}, under = number): Promise<Talk> => write(bed, under, body, who);

const hear = (talk: Talk, settings: Parameters<typeof hearOn>[2] = {}): ReturnType<typeof hearOn> => hearOn(bed, talk, settings);

const bodies = (under = number): string[] => github().comments(under).filter(({ author }) => author.type === 'Bot').map(({ body }) => body);
const warnings = (run: StepResult): string[] => run.log.split('\n').filter((line) => line.startsWith('::warning'));

describe('commands that are carried out', () => {
  it('judges alone where it has no Azure, and tells the next job what to do', async () => {
    const talk = await say('/pool scale 3 for 2h');
    const { run, azure } = await hear(talk, { azure: false, oidc: false });
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 0, azure: [] });
    expect(run.outputs).toMatchObject({ verb: 'scale', pools: '["pools/research.yml"]', 'comment-url': '' });
    expect(github().reactions(talk.comment)).toEqual(['eyes']);
  });

  it('status: of the default branch’s pool, for who may triage, into the pool’s comment', async () => {
    const talk = await say('/pool status\r\n', { author: 'tom-triage' });
    const { run, azure, writes } = await hear(talk);
    expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log, writes }).toEqual({ exitCode: 0, log: '', writes: [] });
    expect(azure.some((one) => one.includes('/resourceGroups/dsvm-research'))).toBe(true);
    expect(azure.join('\n')).not.toMatch(/dsvm-(stolen|evil)/);
    expect(github().reactions(talk.comment)).toEqual(['eyes', 'rocket']);
    const [body = ''] = bodies().filter((one) => one.startsWith('<!-- dsvm-pool-action pool=research '));
    expect(body).toMatch(/Pool `research`: status/);
    expect(body).toContain('`tom-triage` asked for it in [this comment]');
    expect(body).toContain(`default branch’s files at \`${github().inside.state.main.sha.slice(0, 7)}\``);
    expect(run.outputs).toMatchObject({ verb: 'status', pool: 'research' });
  });

  it('scale: for a while, and the machine that nobody asked about stays', async () => {
    const capacity = async (): Promise<unknown> => (await bed.arm('GET', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research/providers/Microsoft.Compute/virtualMachineScaleSets/research?api-version=2025-04-01`)).body['sku'];
    expect(await capacity()).toMatchObject({ capacity: 1 });
    const talk = await say('/pool scale 3 for 2h');
    const { run, writes } = await hear(talk);
    expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({ exitCode: 0, log: '' });
    expect(writes.length).toBeGreaterThan(0);
    expect(await capacity()).toMatchObject({ capacity: 3 });
    expect(github().reactions(talk.comment)).toEqual(['eyes', 'rocket']);
    const [body = ''] = bodies().filter((one) => one.startsWith('<!-- dsvm-pool-action pool=research '));
    expect(body).toContain('`amina-k` asked for it in [this comment]');
    expect(body).toContain('`/pool scale 3 for 2h`');
  });

  it('scale: no more than the default branch’s pool file lets comments ask for, and nothing is asked of Azure', async () => {
    const talk = await say('/pool scale 500 for 2h');
    const { run, azure } = await hear(talk);
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 0, azure: [] });
    expect(warnings(run)).toEqual([expect.stringMatching(/pools\/research\.yml.*`\/pool scale 500 for 2h` asks for 500 instances, more than a comment may: `chatops\.most` in `pools\/research\.yml` says 3.*`chatops: \{ most: 500 \}`/)]);
    expect(github().reactions(talk.comment)).toEqual(['confused']);
    expect(bodies().join('\n')).toContain('`chatops.most`');
  });

  it('plan: what the default branch would change, beside the pull request’s own plan', async () => {
    const talk = await say('/pool plan research');
    const { run, writes, azure } = await hear(talk, { inputs: { 'secure-parameters': 'adminPassword=POOL_PASSWORD' } });
    expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log, writes }).toEqual({ exitCode: 0, log: '', writes: [] });
    expect(azure.join('\n')).not.toMatch(/dsvm-(stolen|evil)/);
    expect(bodies().filter((one) => /^<!-- dsvm-pool-action pool=research .* kind=chat /.test(one))).toHaveLength(1);
    expect(bodies().filter((one) => /^<!-- dsvm-pool-action pool=research .* kind=plan /.test(one))).toHaveLength(0);
  });

  it('preview, extend, teardown: of the pull request’s own pool, and of nothing else', async () => {
    const small = github().openPullRequest({ title: 'Small', branch: 'small', files: { 'docs/x.md': 'x' } });
    const groups = async (): Promise<Map<string, Record<string, string>>> => {
      const { value } = (await bed.arm('GET', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups?api-version=2025-04-01`)).body as { value: { name: string; tags?: Record<string, string> }[] };
      return new Map(value.map(({ name, tags = {} }) => [name, tags]));
    };
    const before = await groups();
    const ask = async (text: string): Promise<{ writes: string[]; warned: string[]; groups: Map<string, Record<string, string>> }> => {
      const talk = await say(text, {}, small.number);
      const { run, writes } = await hear(talk, { inputs: { 'secure-parameters': 'adminPassword=POOL_PASSWORD' } });
      expect({ text, exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({ text, exitCode: 0, log: '' });
      expect(github().reactions(talk.comment)).toEqual(['eyes', 'rocket']);
      expect(writes.filter((one) => /resourcegroups\/dsvm-research\b(?!-)/i.test(one))).toEqual([]);
      return { writes, warned: warnings(run), groups: await groups() };
    };
    const idle = await ask('/pool extend 48h');
    expect(idle.writes).toEqual([]);
    expect(bodies(small.number).join('\n')).toContain('has no preview that could be extended');
    const made = (await ask('/pool preview')).groups;
    const [name = ''] = [...made.keys()].filter((one) => !before.has(one));
    const tags = made.get(name) ?? {};
    expect(tags).toMatchObject({ 'dsvm-pool-preview': String(small.number), 'dsvm-pool-head': small.headSha });
    // No longer than a preview lives, and not over its budget.
    const long = await hear(await say('/pool extend 49h', {}, small.number), { inputs: { comment: 'off' } });
    expect({ warnings: warnings(long.run), azure: long.azure }).toEqual({ warnings: [expect.stringMatching(/asks for 2d1h, more than a preview may live after the last word: `preview\.hours` in `pools\/research\.yml` says 48/)], azure: [] });
    await bed.admin('POST', '/clock', { advance: 24 * 3600 });
    const file = github().inside.state.main.files.get('pools/research.yml') ?? '';
    const budget = (amount: number): unknown => github().push(`${amount} dollars`, { 'pools/research.yml': file.replace('hours: 48', `hours: 48, budget: ${amount} USD`) });
    budget(9);
    const dear = await hear(await say('/pool extend 48h', {}, small.number), { inputs: { comment: 'off' } });
    expect({ exitCode: dear.run.exitCode, writes: dear.writes }).toEqual({ exitCode: 1, writes: [] });
    expect(dear.run.log).toMatch(/^::error.*The preview of pool `research` from its start until \S+ \S+ UTC \(7[23] hours\) costs \$?\S+.*; the policy allows /m);
    budget(90);
    // The local Azure has no single machines: what one costs is not known.
    await bed.admin('POST', '/faults', { match: 'GET /**/providers/Microsoft.Compute/virtualMachines', action: { status: 200, body: { value: [{ name: 'beside', properties: {} }] } } });
    const extended = await ask('/pool extend 48h');
    await bed.admin('DELETE', '/faults');
    expect(extended.warned).toEqual([expect.stringMatching(/is not known in full, so its budget of \S+ \S+ could not be held/)]);
    expect(extended.writes).toEqual([expect.stringMatching(new RegExp(`^PATCH /subscriptions/[^/]+/resourceGroups/${name}/providers/Microsoft.Resources/tags/default`))]);
    const until = extended.groups.get(name)?.['dsvm-pool-expires'] ?? '';
    expect(Date.parse(until) - Date.parse(tags['dsvm-pool-expires'] ?? '')).toBeGreaterThan(23 * 3_600_000);
    // It lengthens and never cuts short.
    // What a person has written there is told as the instant that it is.
    const zoned = `${new Date(Date.parse(until) + 2 * 3_600_000).toISOString().slice(0, 16)}+02:00`;
    await bed.arm('PATCH', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/${name}/providers/Microsoft.Resources/tags/default?api-version=2025-04-01`, { operation: 'Merge', properties: { tags: { 'dsvm-pool-expires': zoned } } });
    await bed.requests();
    expect((await ask('/pool extend 1h research')).writes).toEqual([]);
    expect(bodies(small.number).join('\n')).toContain(`lives until ${until.slice(0, 16).replace('T', ' ')} UTC at least, as it did before`);
    expect([...(await ask('/pool teardown')).groups.keys()]).toEqual([...before.keys()]);
    expect((await ask('/pool teardown research')).writes).toEqual([]);
    github().closePullRequest(small.number);
    const closed = await hear(await say('/pool preview', {}, small.number), { inputs: { comment: 'off' } });
    expect(warnings(closed.run)).toEqual([expect.stringMatching(/is closed, and `\/pool preview` is for open ones/)]);
    expect(closed.azure).toEqual([]);
  });

  it('once for each comment, however many runs there are at a time', async () => {
    const [one, two] = [await say('/pool status'), await say('/pool status')];
    const [a, b] = await Promise.all([hear(one), hear(two)]);
    expect([a.run.exitCode, b.run.exitCode]).toEqual([0, 0]);
    expect([github().reactions(one.comment), github().reactions(two.comment)]).toEqual([['eyes', 'rocket'], ['eyes', 'rocket']]);
    expect(bodies().filter((body) => /^<!-- dsvm-pool-action pool=research .* kind=deploy /.test(body))).toHaveLength(1);
  });

  it('shows 😕 and is red where the command itself fails', async () => {
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups/dsvm-research', action: { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } } });
    const talk = await say('/pool status');
    const { run } = await hear(talk);
    await bed.admin('DELETE', '/faults');
    expect(run.exitCode).toBe(1);
    expect(github().reactions(talk.comment)).toEqual(['eyes', 'confused']);
    expect(bodies().filter((body) => /^<!-- dsvm-pool-action pool=research .* kind=deploy /.test(body))).toEqual([expect.stringContaining(`issuecomment-${talk.comment}`)]);
  });

  it.each([['client-id', '/pool preview'], ['subscription-id', '/pool scale 3 for 2h']])('shows 😕 and says why where its job lacks the `%s`', async (missing, text) => {
    const talk = await say(text);
    const { run, azure } = await hear(talk, { inputs: { [missing]: '' }, azure: missing === 'client-id' });
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 1, azure: [] });
    expect(github().reactions(talk.comment)).toEqual(['eyes', 'confused']);
    const [body = ''] = bodies().filter((one) => one.startsWith('<!-- dsvm-pool-action pool= '));
    expect(body).toContain(`❌ \`${text}\` failed`);
    expect(body).toContain(`issuecomment-${talk.comment}`);
    expect(body.split(`The input \`${missing}\` is missing`)).toHaveLength(2);
  });

  it('under a closed pull request too, whose head stays', async () => {
    const { number: done } = github().openPullRequest({ title: 'Done', branch: 'done' });
    github().merge(done);
    const talk = await say('/pool status', { author: 'mia-maintain' }, done);
    const { run } = await hear(talk);
    expect(run.exitCode).toBe(0);
    expect(github().reactions(talk.comment)).toEqual(['eyes', 'rocket']);
  });
});
