import { type Call, type Library, takes } from '../call.ts';
import { compareText, equal } from '../value.ts';

/** Arithmetic and comparison. ARM's integers have 64 bits; what is beyond 2^53 here is refused, never rounded. */
export const NUMBER: Library = {
  add: takes(2, 2, (call) => exact(call, number(call, 0) + number(call, 1))),
  sub: takes(2, 2, (call) => exact(call, number(call, 0) - number(call, 1))),
  mul: takes(2, 2, (call) => exact(call, number(call, 0) * number(call, 1) + 0)),
  div: takes(2, 2, (call) => Math.trunc(number(call, 0) / divisor(call)) + 0),
  mod: takes(2, 2, (call) => (number(call, 0) % divisor(call)) + 0),
  int: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === 'number') return Math.trunc(value);
    const text = call.text(0).trim();
    return /^[-+]?\d+$/.test(text) ? exact(call, Number(text)) : call.fail('The parameter cannot be converted to an integer.');
  }),
  float: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === 'number') return value;
    const text = call.text(0).trim();
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : call.fail('The parameter cannot be converted to a floating point number.');
  }),
  equals: takes(2, 2, (call) => equal(call.at(0), call.at(1))),
  less: takes(2, 2, (call) => compare(call) < 0),
  lessOrEquals: takes(2, 2, (call) => compare(call) <= 0),
  greater: takes(2, 2, (call) => compare(call) > 0),
  greaterOrEquals: takes(2, 2, (call) => compare(call) >= 0),
};

function number(call: Call, index: number): number {
  const value = call.at(index);
  if (typeof value === 'number') return exact(call, value);
  return typeof value === 'string' && /^[-+]?\d+$/.test(value) ? exact(call, Number(value)) : call.wrong(index, 'Integer');
}

function exact(call: Call, value: number): number {
  return Number.isSafeInteger(value) || !Number.isInteger(value) ? value : call.fail('The integer is beyond 2^53, which cannot be reckoned exactly here.');
}

function divisor(call: Call): number {
  return number(call, 1) || call.fail('Attempted to divide by zero.');
}

function compare(call: Call): number {
  const [a, b] = [call.at(0), call.at(1)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(call.text(0), call.text(1));
}
