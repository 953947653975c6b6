import { describe, expect, it } from '@jest/globals';
import { judge, type Verdict } from '../../../src/occupancy/verdict.ts';

const question = '4b5e';
const block = (body: string, version = '1', about = question): string => `<<<dsvm-probe ${version} ${about}\n${body}\ndsvm-probe>>> ${about}\n`;
const found = (more: Record<string, unknown> = {}): string => JSON.stringify({ ssh: 0, jupyterhub: 0, uptimeSeconds: 812, problems: [], ...more });
const said = (text: string): Verdict => judge({ kind: 'said', question, text });
const idle: Verdict = { verdict: 'idle', why: 'no SSH connection, no JupyterHub server' };

describe('an answer', () => {
  it.each<[string, string, Verdict]>([
    ['nobody', block(found()), idle],
    ['one person', block(found({ ssh: 1 })), { verdict: 'busy', why: '1 SSH connection' }],
    ['several', block(found({ ssh: 2, jupyterhub: 3 })), { verdict: 'busy', why: '2 SSH connections, 3 JupyterHub servers' }],
    ['one server', block(found({ jupyterhub: 1 })), { verdict: 'busy', why: '1 JupyterHub server' }],
    ['nobody seen, and not all looked at', block(found({ problems: ['no find', 'no right to read /proc'] })), { verdict: 'unknown', why: 'the probe could not look at everything: no find, no right to read /proc' }],
    ['somebody seen, and not all looked at', block(found({ ssh: 1, problems: ['no grep'] })), { verdict: 'busy', why: '1 SSH connection' }],
    ['with noise around it', `motd\n${block(found())}more\n`, idle],
    ['with the line ends of another system', block(found()).replaceAll('\n', '\r\n'), idle],
    ['after a forged one that does not know the question', `${block(found(), '1', 'guess')}${block(found({ ssh: 1 }))}`, { verdict: 'busy', why: '1 SSH connection' }],
    ['before a forged one', `${block(found({ ssh: 1 }))}${block(found(), '1', 'guess')}`, { verdict: 'busy', why: '1 SSH connection' }],
  ])('of %s', (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe('no answer', () => {
  const cut = (text: string): string => text.slice(0, -1);
  it.each<[string, string, string]>([
    ['nothing', '', 'the probe wrote nothing'],
    ['white space', ' \n\n', 'the probe wrote nothing'],
    ['garbage', '\u0000\u0001 %$!\n{}', 'what came back is no answer of the probe'],
    ['the answer without its marks', found(), 'what came back is no answer of the probe'],
    ['the answer to another question alone', block(found(), '1', 'other'), 'what came back is no answer of the probe'],
    ['an answer whose mark does not begin its line', `x${block(found())}`, 'what came back is no answer of the probe'],
    ['one whose beginning the agent has cut off', block(found()).slice(3), 'what came back is no answer of the probe'],
    ['one whose end is missing', cut(cut(block(found()))), 'the answer of the probe is cut off'],
    ['one with a line more', block(`${found()}\n${found({ ssh: 1 })}`), 'the answer of the probe is cut off'],
    ['two', block(found()) + block(found()), 'the probe seems to have answered twice'],
    ['two, one in another version', block(found(), '2') + block(found()), 'the probe seems to have answered twice'],
    ['a version to come', block(found(), '2'), 'the probe answered in version 2, not 1'],
    ...[
      '', 'null', '0', '[]', '{}', 'idle', found().slice(0, -1), found({ ssh: '0' }), found({ ssh: null }), found({ ssh: -1 }), found({ ssh: 0.5 }), found({ jupyterhub: undefined }), found({ uptimeSeconds: undefined }), found({ problems: undefined }),
      found({ problems: 'none' }), found({ problems: [1] }), found({ problems: ['`@everyone`'] }), found({ problems: [''] }), found({ ssh: 1e300 }),
    ].map((body): [string, string, string] => [`a body ${body}`, block(body), 'the answer of the probe cannot be read']),
  ])('%s', (_, text, why) => expect(said(text)).toEqual({ verdict: 'unknown', why }));

  it('is never taken for idle, wherever it was cut', () => {
    const whole = `motd\n${block(found())}`;
    // The last line end carries nothing.
    for (let end = 0; end < whole.length - 1; end++) expect([end, said(whole.slice(0, end)).verdict]).toEqual([end, 'unknown']);
    for (let begin = 'motd\n'.length + 1; begin < whole.length; begin++) expect([begin, said(whole.slice(begin)).verdict]).toEqual([begin, 'unknown']);
  });

  it('says why', () => {
    expect(judge({ kind: 'silent', why: 'it is starting' })).toEqual({ verdict: 'unknown', why: 'it is starting' });
  });
});

it('a machine that is off has nobody on it', () => {
  expect(judge({ kind: 'off', power: 'deallocated' })).toEqual({ verdict: 'idle', why: 'it is deallocated' });
});
