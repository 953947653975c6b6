import type { SignIn } from '../action/signin.ts';
import { ActionError } from '../errors.ts';
import { subjectForms, type Claims } from './assertion.ts';
import type { Cloud } from './cloud.ts';

/** Who was refused, and with which assertion. */
export interface Presented {
  cloud: Cloud;
  signIn: SignIn;
  claims: Claims;
}

/** Entra's own code in a failure of the sign-in library, e.g. `AADSTS700213`; undefined where Entra refused nothing. */
export function readCode(error: unknown): string | undefined {
  return /AADSTS\d+/.exec(messageOf(error))?.[0];
}

/** Entra's refusal in its own words, with the line to fix; undefined where the failure is no refusal of Entra's. */
export function explainRefusal(error: unknown, presented: Presented): ActionError | undefined {
  const message = messageOf(error);
  const [, code, said = ''] = /(AADSTS\d+):?\s*([^\r\n]*)/.exec(message) ?? [];
  if (code === undefined) return undefined;
  const words = said.replace(/\s*(?:-\s*)?(?:Trace|Correlation) ID:.*$/i, '').trim();
  const correlationId = /Correlation ID:\s*([0-9a-f-]{36})/i.exec(message)?.[1];
  return new ActionError(
    {
      what: `Sign-in to Azure failed: ${code}${words === '' ? '' : `: ${words}`}`,
      code,
      fix: fixOf(code.slice('AADSTS'.length), presented),
      ...(correlationId === undefined ? {} : { correlationId }),
    },
    { cause: error },
  );
}

// Numbers after learn.microsoft.com/entra/identity-platform/reference-error-codes and login.microsoftonline.com/error.
function fixOf(number: string, presented: Presented): string {
  const { cloud, signIn } = presented;
  const app = signIn.clientId;
  switch (number) {
    case '70021':
    case '700211':
    case '700213':
      return unknownSubject(presented);
    case '700212':
      return `In \`environment: ${cloud.name}\` the audience is \`${cloud.assertionAudience}\`: the federated credential must name exactly that. Look with \`az ad app federated-credential list --id ${app}\`, or add one with \`${createLine(presented)}\`.`;
    case '700024':
      return 'The OIDC token of this run was too old when Azure got it, the second one as well. Run the job again; if it stays so, look at what holds requests back between the runner and Azure.';
    case '7000222':
      return `Renew the secret and store it: \`az ad app credential reset --id ${app} --append --query password -o tsv | gh secret set AZURE_CLIENT_SECRET\`. With \`id-token: write\` and a federated credential no secret is needed, and none expires.`;
    case '7000215':
      return `Store the secret's value (not its id) in what \`AZURE_CLIENT_SECRET\` is set from. A new one: \`az ad app credential reset --id ${app} --append --query password -o tsv | gh secret set AZURE_CLIENT_SECRET\`.`;
    case '700016':
    case '7000229':
      return `Check \`client-id\` (the “Application (client) ID”, not the object id) and \`tenant-id\` (where the application is): \`az ad sp show --id ${app} --query appOwnerOrganizationId\` as somebody of that tenant finds it, or \`az ad sp create --id ${app}\` makes its service principal.`;
    case '90002':
    case '900023':
    case '900021':
      return `Check \`tenant-id\` (\`az account show --query tenantId\` says it) and \`environment: ${cloud.name}\`, whose sign-in endpoint was asked: ${cloud.authority}.`;
    case '90038':
      return `The tenant is one of another cloud than \`environment: ${cloud.name}\`: set \`environment: AzureUSGovernment\` or \`environment: AzureChinaCloud\`.`;
    case '500011':
    case '50001':
      return `The tenant does not know ${cloud.arm}: check \`environment\`${cloud.name === 'custom' ? ' and `arm-endpoint`' : ''}.`;
    case '7000112':
      return `The application \`${app}\` is disabled in its tenant: \`az ad sp update --id ${app} --set accountEnabled=true\` enables it.`;
    case '53003':
    case '530036':
      return 'A conditional access policy for workload identities stands against it: ask the administrators of the tenant, who find the reason in the sign-in log by the correlation id.';
    default:
      return `Microsoft explains it at https://login.microsoftonline.com/error?code=${number}`;
  }
}

function unknownSubject(presented: Presented): string {
  const { claims, signIn } = presented;
  const sub = claims.sub ?? '';
  const forms = subjectForms(claims);
  const [old, fresh] = forms === undefined ? ['', ''] : [show(forms.names), show(forms.ids)];
  const both =
    forms === undefined
      ? ''
      : ` GitHub writes it ${old} for repositories made before 2026-07-15 and ${fresh} for later ones: a credential in the other form does not match.`;
  return `The application \`${signIn.clientId}\` needs a federated credential for exactly this run's subject, ${show(sub)}.${both} Add it: \`${createLine(presented)}\``;
}

/** The line for somebody who may change the application; inside the quotes nothing can end them, so that it can be pasted into a POSIX shell. */
function createLine({ claims, cloud, signIn }: Presented): string {
  const { sub = '', iss = 'https://token.actions.githubusercontent.com' } = claims;
  const name = `github-${sub}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '').slice(0, 120);
  const parameters = JSON.stringify({ name, issuer: iss, subject: sub, audiences: [cloud.assertionAudience] });
  const quoted = parameters.replaceAll("'", String.raw`\u0027`).replaceAll('`', String.raw`\u0060`);
  return `az ad app federated-credential create --id ${signIn.clientId} --parameters '${quoted}'`;
}

const show = (subject: string): string => `\`${subject.replaceAll('`', "'")}\``;

// The words of Entra may stand in any error of the chain; the sign-in library puts its own before them.
function messageOf(error: unknown): string {
  let found = '';
  let at = error;
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth++) {
    const { message, errorResponse, cause } = at as { message?: unknown; errorResponse?: { errorDescription?: unknown }; cause?: unknown };
    for (const text of [errorResponse?.errorDescription, message]) {
      if (typeof text === 'string' && /AADSTS\d+/.test(text)) return text;
      if (found === '' && typeof text === 'string') found = text;
    }
    at = cause;
  }
  return found;
}
