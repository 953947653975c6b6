import type { Problem } from '../../errors.ts';
import { readPoolFile } from '../poolfile.ts';
import { problemAt } from '../tree.ts';
import { readPolicy, type Policy } from './policy.ts';

/** The policy for previews in a pool file as it is committed, or why there is none. */
export function committedPolicy(path: string, text: string): Policy | Problem {
  const file = readPoolFile(path, text, new Set(['location', 'resourceGroup']));
  const preview = file.fields.get('preview');
  if (preview !== undefined) return readPolicy(preview.value);
  const [first] = file.problems;
  if (first !== undefined) return first;
  return problemAt(file.placeOf('preview'), `The pool file \`${path}\` on the default branch has no key \`preview\`: what a preview may be is not said.`, 'Add it there, such as `preview: { instances: 1, hours: 48, live: 3 }` (docs/previews.md).');
}
