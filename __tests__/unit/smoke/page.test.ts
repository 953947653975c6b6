import { describe, expect, it } from '@jest/globals';
import { isOauth, readLoginPage } from '../../../src/smoke/page.ts';

describe('readLoginPage', () => {
  it('finds the form for name and password, with and without an XSRF token', () => {
    expect(readLoginPage('<form method="post"><input type="text" name="username"><input\n  type="password"\n name="password"></form>')).toEqual({
      way: 'password',
      xsrf: '',
    });
    const page = `<INPUT value='2|ab=="' name=_xsrf type="hidden"/><input name=password type=password>`;
    expect(readLoginPage(page)).toEqual({ way: 'password', xsrf: '2|ab=="' });
  });

  it('finds the button of another sign-in', () => {
    expect(readLoginPage(`<a role="button" class='btn' href='/hub/oauth_login?next='>Sign in with GitHub</a>`)).toEqual({ way: 'oauth' });
  });

  it('takes neither words nor other links nor look-alikes for a login', () => {
    for (const page of ['', 'type="password"', '<a href="/hub/home">home</a>', '<input type="text" placeholder="password">', '<a href="/hub/oauth_logins">']) {
      expect(readLoginPage(page)).toEqual({ way: 'none' });
    }
  });

  it('stays quick on a hostile page of the largest size', () => {
    const started = performance.now();
    for (const piece of ['<input ', '<input type', 'a= ', '<a href="', '<input type = ']) readLoginPage(piece.repeat(256 * 1024 / piece.length));
    // Milliseconds when linear, minutes when quadratic.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('isOauth', () => {
  it('knows the path, relative and absolute', () => {
    expect(isOauth('/hub/oauth_login?next=%2Fhub%2F')).toBe(true);
    expect(isOauth('https://pool.example:8000/hub/oauth_login')).toBe(true);
    expect(isOauth('/hub/login?next=oauth_login')).toBe(false);
  });
});
