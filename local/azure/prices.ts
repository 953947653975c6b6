import { pricesOf, type Row } from './books/prices.ts';
import type { Answer, World } from './world.ts';

// What one US dollar is worth; the real list has a rate of its own for each month.
const rates: Readonly<Record<string, number>> = { USD: 1, EUR: 0.88, GBP: 0.75, CHF: 0.8, JPY: 150 };
/** Rows of one page (learn.microsoft.com, Azure Retail Prices: at most 1,000). */
const pageSize = 1000;
/** The service refuses longer filters. */
const mostComparisons = 20;
const mostAddress = 2048;

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  base: string;
}

/** Serves the public price list, without sign-in; undefined where something else was asked for. In a custom cloud it lies beside Resource Manager. */
export function servePrices({ method, path, query, base }: Asked, world: World): Answer | undefined {
  if (path.toLowerCase() !== '/api/retail/prices') return undefined;
  if (method !== 'GET') return { status: 405 };
  if (`${base}${path}?${query.toString()}`.length > mostAddress) return { status: 404 };
  const version = query.get('api-version');
  const currency = (query.get('currencycode') ?? 'USD').replaceAll("'", '').toUpperCase();
  const rate = rates[currency];
  const test = readFilter(query.get('$filter') ?? '', version?.startsWith('2023') === true);
  const skip = Number(query.get('$skip') ?? 0);
  const known = version === null || ['2021-10-01-preview', '2023-01-01-preview'].includes(version);
  if (test === undefined || rate === undefined || !known || !Number.isInteger(skip) || skip < 0) {
    return { status: 400, body: { Error: { Code: 'BadRequest', Message: 'Invalid OData parameters supplied' } } };
  }
  const found = pricesOf(world.asOf).filter(test);
  const page = found.slice(skip, skip + pageSize);
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + pageSize));
  return {
    status: 200,
    body: {
      BillingCurrency: currency,
      CustomerEntityId: 'Default',
      CustomerEntityType: 'Retail',
      Items: page.map((row) => shown(row, currency, rate)),
      NextPageLink: skip + pageSize < found.length ? `${base}/api/retail/prices?${next.toString()}` : null,
      Count: page.length,
    },
  };
}

function shown({ retailPrice, ...row }: Row, currencyCode: string, rate: number): Record<string, unknown> {
  const price = Number((retailPrice * rate).toFixed(6));
  const { tierMinimumUnits, ...rest } = row;
  return { currencyCode, tierMinimumUnits, retailPrice: price, unitPrice: price, ...rest };
}

const fields = ['armRegionName', 'location', 'meterId', 'meterName', 'productId', 'skuId', 'productName', 'skuName', 'serviceName', 'serviceId', 'serviceFamily', 'priceType', 'armSkuName'] as const;
const token = /\s*(?:([(),])|'((?:[^']|'')*)'|([\w.]+))/y;

type Test = (row: Row) => boolean;

/**
 * Reads the filters that the list takes: `eq`, `ne` and `contains`, joined by `and` and `or`, in parentheses; no `not`, no `in`, and no more than
 * twenty comparisons. `exact`: values have their case. Undefined where it is no such filter.
 */
function readFilter(text: string, exact: boolean): Test | undefined {
  if (text.trim() === '') return () => true;
  const words: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(text);
    if (found === null) return undefined;
    words.push(found[2] === undefined ? (found[1] ?? found[3] ?? '') : `'${found[2].replaceAll("''", "'")}`);
  }
  const fold = (value: string): string => (exact ? value : value.toLowerCase());
  let at = 0;
  let comparisons = 0;
  const wrong = new Error('no filter');
  const take = (wanted?: string): string => {
    const word = words[at++];
    if (word === undefined || (wanted !== undefined && word.toLowerCase() !== wanted)) throw wrong;
    return word;
  };
  const field = (): ((row: Row) => string) => {
    const word = take().toLowerCase();
    const name = fields.find((one) => one.toLowerCase() === word);
    if (name === undefined) throw wrong;
    comparisons += 1;
    return (row) => fold(name === 'priceType' ? row.type : row[name]);
  };
  const value = (): string => {
    const word = take();
    if (!word.startsWith("'")) throw wrong;
    return fold(word.slice(1));
  };
  const one = (): Test => {
    const word = words[at]?.toLowerCase();
    if (word === '(') {
      take('(');
      const inner = any();
      take(')');
      return inner;
    }
    if (word === 'contains') {
      take();
      take('(');
      const of = field();
      take(',');
      const part = value();
      take(')');
      return (row) => of(row).includes(part);
    }
    const of = field();
    const operator = take().toLowerCase();
    const wanted = value();
    if (operator !== 'eq' && operator !== 'ne') throw wrong;
    return (row) => (of(row) === wanted) === (operator === 'eq');
  };
  const chain = (word: 'and' | 'or', next: () => Test): Test => {
    const tests = [next()];
    while (words[at]?.toLowerCase() === word) {
      at += 1;
      tests.push(next());
    }
    return (row) => (word === 'and' ? tests.every((test) => test(row)) : tests.some((test) => test(row)));
  };
  const all = (): Test => chain('and', one);
  const any = (): Test => chain('or', all);
  try {
    const test = any();
    return at === words.length && comparisons <= mostComparisons ? test : undefined;
  } catch (error) {
    if (error === wrong) return undefined;
    throw error;
  }
}
