import ssh2 from 'ssh2';

export interface SshKey {
  /** One line, as authorized_keys takes it. */
  public: string;
  /** OpenSSH's own format. */
  private: string;
}

// Two length fields, the name of the algorithm (11 bytes) and the key (32 bytes): RFC 8709.
const publicBytes = 4 + 11 + 4 + 32;

/**
 * A new ed25519 key. ssh2 1.17 writes a key that begins with a zero byte one byte short, and nothing can read it then: about one in a
 * hundred, which is left for the next.
 */
export function createSshKey(comment = 'pool'): SshKey {
  for (;;) {
    const key = ssh2.utils.generateKeyPairSync('ed25519', { comment });
    const bytes = Buffer.from(key.public.split(' ')[1] ?? '', 'base64');
    if (bytes.length === publicBytes && !(ssh2.utils.parseKey(key.private) instanceof Error)) return key;
  }
}
