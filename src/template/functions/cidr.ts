import { type Call, type Library, takes } from '../call.ts';

interface Block {
  /** 32 for IPv4, 128 for IPv6. */
  bits: 32 | 128;
  network: bigint;
  prefix: number;
}

/** Functions on address ranges in CIDR notation. */
export const CIDR: Library = {
  parseCidr: takes(1, 1, (call) => {
    const block = read(call);
    const { bits, network, prefix } = block;
    const last = network + size(block) - 1n;
    const show = (address: bigint): string => write(address, bits);
    const netmask = show(fullMask(bits, prefix));
    if (bits === 128) return { network: show(network), netmask, firstUsable: show(network), lastUsable: show(last), cidr: prefix };
    // The smallest ranges have neither a network nor a broadcast address to spare.
    const spare = prefix < 31 ? 1n : 0n;
    return { network: show(network), netmask, broadcast: show(last), firstUsable: show(network + spare), lastUsable: show(last - spare), cidr: prefix };
  }),
  cidrSubnet: takes(3, 3, (call) => {
    const block = read(call);
    const prefix = call.int(1);
    const index = call.int(2);
    if (prefix < block.prefix || prefix > block.bits) return call.fail(`The new CIDR '${prefix}' must be between '${block.prefix}' and '${block.bits}'.`);
    const address = block.network + BigInt(index) * (1n << BigInt(block.bits - prefix));
    if (index < 0 || address >= 1n << BigInt(block.bits)) return call.fail(`The subnet index '${index}' is out of range.`);
    return `${write(address, block.bits)}/${prefix}`;
  }),
  cidrHost: takes(2, 2, (call) => {
    const block = read(call);
    const index = call.int(1);
    // The network address is no host; an IPv4 broadcast address is none either; the smallest ranges spare neither.
    const tiny = size(block) === 1n || (block.bits === 32 && block.prefix === 31);
    const host = block.network + BigInt(index) + (tiny ? 0n : 1n);
    const last = block.network + size(block) - (block.bits === 32 && !tiny ? 2n : 1n);
    return index < 0 || host > last ? call.fail(`The host index '${index}' is out of range.`) : write(host, block.bits);
  }),
};

function size({ bits, prefix }: Block): bigint {
  return 1n << BigInt(bits - prefix);
}

function fullMask(bits: number, prefix: number): bigint {
  return ((1n << BigInt(prefix)) - 1n) << BigInt(bits - prefix);
}

function read(call: Call): Block {
  const [address = '', prefixText = '', ...more] = call.text(0).split('/');
  const bad = (): never => call.fail('The parameter is not a valid address range in CIDR notation.');
  const bits = address.includes(':') ? 128 : 32;
  const value = bits === 128 ? readV6(address) : readV4(address);
  if (value === undefined || more.length > 0 || !/^\d{1,3}$/.test(prefixText)) return bad();
  const prefix = Number(prefixText);
  return prefix > bits ? bad() : { bits, network: value & fullMask(bits, prefix), prefix };
}

function readV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function readV6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const [front, back] = [words(head), words(tail ?? '')];
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  return all.every((word) => /^[\da-f]{1,4}$/i.test(word)) ? all.reduce((sum, word) => sum * 65_536n + BigInt(`0x${word}`), 0n) : undefined;
}

function words(side: string): string[] {
  return side === '' ? [] : side.split(':');
}

function write(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.');
  const all = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - index * 16)) & 65_535n).toString(16));
  // The first longest run of at least two zero words becomes `::`.
  const text = all.join(':');
  const runs = [...text.matchAll(/(?<![\da-f])0(?::0)+(?![\da-f])/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return text;
  const at = text.search(new RegExp(`(?<![\\da-f])${longest}(?![\\da-f])`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
