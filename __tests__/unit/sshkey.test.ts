import { expect, it } from '@jest/globals';
import ssh2 from 'ssh2';
import { createSshKey } from '../../local/sshkey.ts';

it('makes keys that can be read, every one', () => {
  for (let made = 0; made < 500; made++) {
    const key = createSshKey();
    expect(ssh2.utils.parseKey(key.private)).not.toBeInstanceOf(Error);
    expect(ssh2.utils.parseKey(key.public)).not.toBeInstanceOf(Error);
  }
});
