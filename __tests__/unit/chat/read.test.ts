import { describe, expect, it } from '@jest/globals';
import { readCommand, showCommand, type ChatCommand } from '../../../src/chat/read.ts';
import { roles, verbs, allows, type VerbName } from '../../../src/chat/verbs.ts';
import { describeProblem } from '../../../src/errors.ts';

const seed = Number(process.env['DSVM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe('commands in comments', () => {
  it.each<[string, ChatCommand]>([
    ['/pool status', { verb: 'status' }],
    ['/pool plan research', { verb: 'plan', pool: 'research' }],
    ['/pool scale 3 for 2h', { verb: 'scale', instances: 3, minutes: 120 }],
    ['/pool scale 0 for 90m research-2', { verb: 'scale', instances: 0, minutes: 90, pool: 'research-2' }],
    ['/pool scale 1000 for 1h30m x', { verb: 'scale', instances: 1000, minutes: 90, pool: 'x' }],
    ['/pool scale 2 for 1d', { verb: 'scale', instances: 2, minutes: 1440 }],
    ['/pool extend 24h', { verb: 'extend', minutes: 1440 }],
    ['/pool preview', { verb: 'preview' }],
    ['/pool teardown research', { verb: 'teardown', pool: 'research' }],
    // How browsers and people send them.
    ['/pool status\r\n', { verb: 'status' }],
    ['\n  \n/pool   status   research  \n\n', { verb: 'status', pool: 'research' }],
    ['/pool status status', { verb: 'status', pool: 'status' }],
  ])('takes %j', (body, command) => {
    expect(readCommand(body)).toEqual({ kind: 'command', command });
  });

  it.each([
    ['nothing', ''],
    ['blanks alone', ' \n\t\n'],
    ['a mention in a sentence', 'You can write /pool status here.'],
    ['a mention at the end of a line', 'Try\n/pool status'],
    ['a quotation', '> /pool scale 9 for 2h'],
    ['a quotation without its blank', '>/pool status'],
    ['a fenced block', '```\n/pool status\n```'],
    ['a fence of tildes', '~~~\n/pool status\n~~~'],
    ['an indented block', '    /pool status'],
    ['one blank before', ' /pool status'],
    ['a tab before', '\t/pool status'],
    ['a no-break space before', '\u00A0/pool status'],
    ['inline code', '`/pool status`'],
    ['an HTML comment', '<!-- /pool status -->'],
    ['an HTML comment of several lines', '<!--\n/pool status\n-->'],
    ['what comes after an HTML comment', '<!-- x -->\n/pool status'],
    ['a list', '- /pool status'],
    ['a heading', '# /pool status'],
    ['bold', '**/pool status**'],
    ['a full-width slash', '\uFF0Fpool status'],
    ['a division slash', '\u2215pool status'],
    ['Cyrillic letters', '/\u0440\u043E\u043El status'],
    ['a zero-width space inside', '/po\u200Bol status'],
    ['a byte-order mark before', '\uFEFF/pool status'],
    ['a right-to-left override before', '\u202E/pool status'],
    ['another word', '/pools status'],
    ['a longer word', '/pool-party'],
    ['a mention of a path', '/pool_files are in the folder'],
    ['a blank inside', '/ pool status'],
    ['two slashes', '//pool status'],
    ['a line separator before', '\u2028/pool status'],
    ['64 kB of text', `${'a'.repeat(64_000)}\n/pool status`],
    ['64 kB of slashes', '/'.repeat(65_000)],
  ])('is none: %s', (_, body) => {
    expect(readCommand(body)).toEqual({ kind: 'none' });
  });

  it.each<[string, string, RegExp]>([
    ['no verb', '/pool', /says not what to do.*`\/pool status \[pool\]`/],
    ['a verb that is none', '/pool scal 3 for 2h', /no command `\/pool scal`.*Did you mean `scale`/],
    ['a verb of every object', '/pool constructor', /no command `\/pool constructor`/],
    ['a big verb', '/pool Status', /no command `\/pool Status`.*Did you mean `status`/],
    ['a big command', '/POOL status', /`\/POOL` is no command/],
    ['a full stop', '/pool status.', /no command `\/pool status\.`/],
    ['a colon', '/pool: status', /`\/pool:` is no command/],
    ['a tab between', '/pool\tstatus', /U\+0009/],
    ['a tab at the end', '/pool status\t', /U\+0009/],
    ['a no-break space between', '/pool\u00A0status', /U\+00A0/],
    ['a zero-width space', '/pool\u200B status', /U\+200B/],
    ['a zero-width joiner at the end', '/pool status\u200D', /U\+200D/],
    ['a Cyrillic letter in the verb', '/pool \u0455tatus', /U\+0455/],
    ['a Cyrillic letter in the pool', '/pool status re\u0455earch', /U\+0455/],
    ['a right-to-left override', '/pool status \u202Ehcraeser', /U\+202E/],
    ['a character beyond the plane', '/pool status \u{1D42B}esearch', /U\+1D42B/],
    ['half a character', '/pool status \uD835', /U\+D835/],
    ['a lone carriage return', '/pool status\r/pool teardown', /U\+000D/],
    ['a line separator', '/pool status\u2028/pool teardown', /U\+2028/],
    ['a NUL', '/pool status\0', /U\+0000/],
    ['two commands', '/pool status\n/pool teardown', /more than one command, and none was carried out/],
    ['the same command twice', '/pool status\n/pool status', /more than one command/],
    ['two commands on a line', '/pool status; /pool teardown', /no command `\/pool status;`/],
    ['a second command on its line', '/pool status research /pool teardown', /`\/pool teardown` is too much/],
    ['more than the command', '/pool status\nthank you', /says more than its command/],
    ['a fold below', '/pool status\n<details>', /says more than its command/],
    ['something invisible below', '/pool status\n\u200B', /says more than its command/],
    ['a tab below', '/pool status\n\t', /says more than its command/],
    ['a comment behind', '/pool status # now', /`now` is too much/],
    ['a flag', '/pool status --all', /`--all` is no part of `\/pool status`: commands have no flags/],
    ['a short flag', '/pool teardown -f', /commands have no flags/],
    ['a flag with a value', '/pool scale 3 for 2h --force=true', /commands have no flags/],
    ['a long dash for a flag', '/pool teardown \u2014force', /U\+2014/],
    ['no number', '/pool scale', /ends too early: the number of instances/],
    ['no `for`', '/pool scale 3', /ends too early: the word `for`/],
    ['no time', '/pool scale 3 for', /ends too early: how long/],
    ['another word for `for`', '/pool scale 3 during 2h', /`during` stands where the word `for` belongs/],
    ['`for` in big letters', '/pool scale 3 FOR 2h', /`FOR` stands/],
    ['the order turned round', '/pool scale research 3 for 2h', /`research` is no number/],
    ...['03', '00', '1e3', '-1', '+3', '1_000', '1,000', '3.0', '0x3', '3k', '١', '３', 'three', '10000', '99999999999999999999'].map((text): [string, string, RegExp] => [`the number ${text}`, `/pool scale ${text} for 2h`, /is no number of instances|U\+/]),
    ['too many instances', '/pool scale 1001 for 2h', /more than a scale set can have \(1000\)/],
    ...['2', 'h', '2 h', '02h', '2H', '2hours', '-2h', '+2h', '1.5h', '2h30', '1h90m', '1h60m', '30m2h', '1h1h', '1w', 'PT2H', '2h,', '∞', '٢h', '0h', '0m', '0', '0h30m', '999999999m'].map((text): [string, string, RegExp] => [`the time ${text}`, `/pool scale 3 for ${text}`, /is no time|U\+/]),
    ['a time too short', '/pool scale 3 for 4m', /`4m` is not between 5m and 1d/],
    ['a time too long', '/pool scale 3 for 25h', /`25h` is not between 5m and 1d/],
    ['a time too long to extend by', '/pool extend 8d', /is not between 1h and 7d/],
    ['no time to extend by', '/pool extend', /ends too early: how long/],
    ['a pool to extend without its time', '/pool extend research', /`research` is no time/],
    ...['Research', '-research', 'research-', '2research', 're_search', 'pools/research.yml', '../research', 'research.yml', '*', '$(id)', '`id`', '${{github.token}}', '@team', '#1', 'a'.repeat(41), "';--"].map((text): [string, string, RegExp] => [`the pool ${text}`, `/pool status ${text}`, /is no name of a pool|commands have no flags/]),
    ['more than a pool', '/pool status research lab', /`lab` is too much/],
    ['a very long line', `/pool status ${'a'.repeat(60_000)}`, /has \d+ characters; 200 are the most/],
    ['64 kB below', `/pool status\n${'/pool x\n'.repeat(8000)}`, /more than one command/],
  ])('is refused by name: %s', (_, body, why) => {
    const asked = readCommand(body);
    if (asked.kind !== 'refused') throw new Error(`was ${asked.kind}`);
    expect(describeProblem(asked.problem)).toMatch(why);
    expect(asked.problem.fix).toBeTruthy();
    // Whatever was written, what we say of it can be shown: nothing invisible in it, and no code that ends early.
    expect(asked.problem.what).toMatch(/^[\u0020-\u007E’´…]*$/);
    expect((asked.problem.what.match(/`/g) ?? []).length % 2).toBe(0);
    expect(describeProblem(asked.problem).length).toBeLessThan(700);
  });

  it(`writes commands as it reads them, and never half-understands one: seed ${seed}`, () => {
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const characters = ['/', 'p', 'o', ' ', '\n', '\r\n', '\t', '-', '0', '1', '2', 'h', 'm', '\u00A0', '\u200B', '>', '`', '/pool', 'scale', 'for', 'status', 'extend', 'x'];
    let read = 0;
    for (let round = 0; round < 4000; round++) {
      const command: ChatCommand = { verb: Object.keys(verbs)[random(6)] as VerbName };
      if (command.verb === 'scale') Object.assign(command, { instances: random(1001), minutes: 5 + random(1436) });
      if (command.verb === 'extend') command.minutes = 60 + random(10021);
      if (random(2) === 0) command.pool = `p${random(1000)}`;
      const text = showCommand(command);
      expect(readCommand(text)).toEqual({ kind: 'command', command });
      const at = random(text.length + 1);
      const mutant = text.slice(0, at) + (characters[random(characters.length)] ?? '') + text.slice(at + random(2));
      const asked = readCommand(mutant);
      // What is taken says nothing but itself.
      if (asked.kind !== 'command') continue;
      read += 1;
      const words = (line: string): string => line.replaceAll(/[ \r\n]+/g, ' ').trim();
      const same = (line: string): string => words(line).replaceAll(/\S*\d[dhm]\S*(?= |$)/g, 'T');
      expect(same(showCommand(asked.command))).toBe(same(mutant));
    }
    expect(read).toBeGreaterThan(0);
  });
});

describe('who may ask for what', () => {
  it('is nobody without a role of the repository’s own: everybody can read a public one', () => {
    const least = Object.fromEntries(Object.keys(verbs).map((verb) => [verb, roles.find((role) => allows(verb as VerbName, role))]));
    expect(least).toEqual({ status: 'triage', plan: 'triage', scale: 'write', preview: 'write', extend: 'write', teardown: 'write' });
  });
});
