// Reviews of pull requests.
import { Refusal, type Handler } from './contract.ts';
import { paginate } from './routes.ts';
import { association, nodeId, showAccount, type Shape } from './shapes.ts';
import type { Account, State } from './state.ts';

export interface Review {
  id: number;
  /** Of the pull request. */
  number: number;
  author: Account;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  body: string;
  sha: string;
  at: string;
}

/** Handler for the list of a pull request's reviews, oldest first. */
export function reviewRoutes(state: State): Record<string, Handler> {
  return {
    'pulls/list-reviews': (call) => {
      const number = Number(call.params['pull_number']);
      if (!state.pulls.has(number)) throw new Refusal(404, 'Not Found');
      return paginate(call, state.reviews.filter((one) => one.number === number).map((one) => show(state, one)));
    },
  };
}

/** Somebody reviews an open pull request. */
export function addReview(state: State, number: number, author: Account, { state: verdict = 'COMMENTED', body = '' }: Partial<Pick<Review, 'state' | 'body'>>): Review {
  const review: Review = { id: state.seed.id(), number, author, state: verdict, body, sha: state.pull(number).headSha, at: state.time() };
  state.reviews.push(review);
  return review;
}

// `pull-request-review`.
function show(state: State, { id, number, author, state: verdict, body, sha, at }: Review): Shape {
  const pull = `${state.options.apiUrl}/repos/${state.options.repository}/pulls/${number}`;
  const page = `${state.pull(number).url}#pullrequestreview-${id}`;
  return {
    id, node_id: nodeId('PRR', id), user: showAccount(state, author), body, state: verdict, html_url: page, pull_request_url: pull,
    author_association: association(state, author), _links: { html: { href: page }, pull_request: { href: pull } }, submitted_at: at, commit_id: sha,
  };
}
