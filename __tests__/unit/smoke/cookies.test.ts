import { describe, expect, it } from '@jest/globals';
import { openJar } from '../../../src/smoke/cookies.ts';

describe('openJar', () => {
  it('keeps names and values, the later winning, and drops what is none', () => {
    const jar = openJar();
    jar.keep(['a=1; Path=/; HttpOnly', 'b="x=y"; Path=/', 'a=2; path=/', 'nonsense', '=v'], '/hub/login');
    expect(jar.header('/hub/')).toBe('b="x=y"; a=2');
    expect(openJar().header('/')).toBe('');
  });

  it('sends a cookie to its path and below alone, the longer path first', () => {
    const jar = openJar();
    jar.keep(['_xsrf=root; Path=/', '_xsrf=hub; Path=/hub/', '_xsrf=user; Path=/user/amina'], '/');
    expect(jar.header('/user/amina/api?x=/hub/')).toBe('_xsrf=user; _xsrf=root');
    expect(jar.value('_xsrf', '/user/amina')).toBe('user');
    expect(jar.value('_xsrf', '/user/aminata/')).toBe('root');
    expect(jar.value('_xsrf', '/hub/api/user')).toBe('hub');
    expect(jar.value('_xsrf', '/hub')).toBe('root');
    expect(jar.value('other', '/hub/')).toBe('');
  });

  it('takes the folder of the request where no path is given', () => {
    const jar = openJar();
    jar.keep(['deep=1', 'odd=2; Path=hub'], '/hub/login?next=/a/b');
    jar.keep(['top=3'], '/login');
    expect(jar.header('/hub/api')).toBe('deep=1; odd=2; top=3');
    expect(jar.header('/user')).toBe('top=3');
  });

  it.each(['a=; Path=/', 'a=""; Path=/', 'a=1; Path=/; Max-Age=0', 'a=1; Path=/; expires=Thu, 01 Jan 2015 00:00:00 GMT'])('removes a cookie by %s', (line) => {
    const jar = openJar();
    jar.keep(['a=1; Path=/', 'a=2; Path=/hub/'], '/');
    jar.keep([line], '/');
    expect(jar.header('/hub/')).toBe('a=2');
  });

  it('keeps a cookie that ends later, and no flood of them', () => {
    const jar = openJar();
    jar.keep(['a=1; Max-Age=60; expires=Fri, 01 Jan 2100 00:00:00 GMT; Path=/'], '/');
    jar.keep(Array.from({ length: 1000 }, (_, index) => `c${index}=1; Path=/`), '/');
    expect(jar.header('/').split('; ')).toHaveLength(50);
    expect(jar.value('a', '/')).toBe('1');
  });
});
