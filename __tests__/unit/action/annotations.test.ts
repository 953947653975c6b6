import { describe, expect, it } from '@jest/globals';
import { limitAnnotations } from '../../../src/action/annotations.ts';

function annotate(count: number, kind: 'error' | 'warning' = 'error'): { annotations: string[]; lines: string[] } {
  const annotations: string[] = [];
  const lines: string[] = [];
  const all = limitAnnotations({ annotate: (its, text) => void annotations.push(`${its} ${text}`), line: (text) => void lines.push(text) });
  for (let index = 1; index <= count; index++) all.add(kind, { annotate: () => void annotations.push(`${kind} ${index}`), line: String(index) });
  all.end();
  return { annotations, lines };
}

describe('annotations', () => {
  it.each([0, 1, 9, 10])('are all there where GitHub shows so many: %i', (count) => {
    expect(annotate(count)).toEqual({ annotations: Array.from({ length: count }, (_, index) => `error ${index + 1}`), lines: [] });
  });

  it('beyond that say how many more there are, and the log has those', () => {
    const { annotations, lines } = annotate(12, 'warning');
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toMatch(/^warning And 3 more warnings: /);
    expect(lines).toEqual(['Warning: 10', 'Warning: 11', 'Warning: 12']);
  });

  it('count each kind by itself', () => {
    const told: string[] = [];
    const all = limitAnnotations({ annotate: (kind, text) => void told.push(`${kind} ${text}`), line: () => undefined });
    for (const kind of ['error', 'warning', 'error'] as const) for (let count = 0; count < 5; count++) all.add(kind, { annotate: () => void told.push(kind), line: '' });
    all.end();
    expect(told).toEqual([...Array<string>(5).fill('error'), ...Array<string>(5).fill('warning'), ...Array<string>(5).fill('error')]);
  });

  it('leave a log that can be read', () => {
    const { annotations, lines } = annotate(200_000);
    expect(annotations.at(-1)).toMatch(/^error And 199991 more errors: /);
    expect(lines.length).toBeLessThanOrEqual(1000);
  });
});
