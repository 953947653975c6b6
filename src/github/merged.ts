import { ActionError } from '../errors.ts';
import { objectOf, textOf, type GitHubEvent } from './event.ts';
import type { GitHub } from './github.ts';

/** A pool that a pull request is about to deploy: the committed file that describes it, and its resource group. */
export interface Candidate {
  /** The pool file, or the parameters file of those who have none. */
  file: string;
  resourceGroup: string;
  /** The resource group that a committed pool file names; undefined where the text is no pool file. */
  groupOf(path: string, text: string): string | undefined;
}

/**
 * Throws ActionError where the default branch has this pool: the same file, or another in its folder for the same resource group.
 * What people already use is changed by merging alone. Nobody is kept out by this, since a pull request brings its own
 * workflow; it keeps a workflow that is set up wrongly from writing.
 */
export async function refuseLive(github: GitHub, { payload }: GitHubEvent, { file, resourceGroup, groupOf }: Candidate): Promise<void> {
  const told = textOf(objectOf(payload['repository'])['default_branch']);
  const branch = told || (await github.repository()).defaultBranch;
  const commit = await github.tip(branch);
  const refuse = (where: string): never => {
    throw new ActionError({
      what: `This run belongs to a pull request, and the branch \`${branch}\` has this pool already (${where}): \`deploy\` would change, before the merge, what people use. Nothing was written.`,
      fix: 'Use `command: plan` on `pull_request`: it shows what would change. Deploy on `push` to the default branch. A pool that the pull request adds may be deployed from it.',
      file,
      line: 1,
    });
  };
  if ((await github.read(file, commit)) !== undefined) refuse(`\`${file}\``);
  const folder = file.split('/').slice(0, -1).join('/');
  const beside = folder === '' ? undefined : await github.read(folder, commit);
  if (beside === undefined || typeof beside === 'string') return;
  for (const path of beside.filter((one) => /\.ya?ml$/i.test(one))) {
    const text = await github.read(path, commit);
    const group = typeof text === 'string' ? groupOf(path, text) : undefined;
    if (group?.toLowerCase() === resourceGroup.toLowerCase()) refuse(`\`${path}\` names the same resource group`);
  }
}
