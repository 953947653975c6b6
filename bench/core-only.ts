// The floor of every JavaScript action: a bundle that holds only @actions/core and fails on a missing input.
import * as core from '@actions/core';

try {
  core.getInput('subscription-id', { required: true });
} catch (error) {
  core.setFailed(error instanceof Error ? error : String(error));
}
