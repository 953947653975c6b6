// The floor of a JavaScript action: a bundle that holds @actions/core, all of it, and nothing else, and fails on a missing input.
import * as core from '@actions/core';

// Asked for by a name that only the run knows, nothing of the package can be left out of the bundle.
if (process.env['CORE_FUNCTION']) Reflect.get(core, process.env['CORE_FUNCTION']);

try {
  core.getInput('subscription-id', { required: true });
} catch (error) {
  core.setFailed(error instanceof Error ? error : String(error));
}
