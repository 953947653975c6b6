import { get } from 'node:https';
import { getCACertificates } from 'node:tls';
import { JsonError, readJson, type Source } from '../../src/template/deployment.ts';
import type { Link } from './deploymentBody.ts';
import { gatewayError, type AzureError } from './errors.ts';
import { pick, textOf, tidy, type Json } from './json.ts';
import { readTemplateSpec } from './providers/templateSpecs.ts';
import type { World } from './world.ts';

/** What a link leads to. */
export interface Fetched {
  value: unknown;
  source: Source | undefined;
  /** The link as the deployment shows it: with the whole address and the version that was found, without a query. */
  link: Json;
}

/** ARM's limit for a template is 4 MB. */
const largest = 4 * 1024 * 1024;
const patience = 10_000;

/**
 * Fetches what a template or parameters link names. `parent` is the address of the template that holds the link, for relative
 * paths. Nothing outside loopback is ever asked; such an address is as unreachable as one that does not exist. Throws AzureError.
 */
export async function fetchLink(world: World, link: Link, parent: string | undefined): Promise<Fetched> {
  if (link.id !== '') {
    const { value, version } = readTemplateSpec(world, link.id);
    checkVersion(link, version, value);
    return { value, source: undefined, link: tidy({ id: link.id, contentVersion: textOf(pick(value, 'contentVersion')) || undefined }) };
  }
  const url = addressOf(link, parent);
  const shown = `${url.origin}${url.pathname}`;
  const text = await download(world, url).catch(() => {
    throw unreachable(world, shown);
  });
  const source = read(text, shown);
  checkVersion(link, shown, source.value);
  return { value: source.value, source, link: tidy({ uri: shown, contentVersion: textOf(pick(source.value, 'contentVersion')) || undefined }) };
}

function addressOf(link: Link, parent: string | undefined): URL {
  if (link.uri !== '' && link.relativePath !== '') {
    throw gatewayError(400, 'InvalidTemplate', "Deployment template validation failed: 'The template link cannot have both 'uri' and 'relativePath'.'.");
  }
  if (link.relativePath !== '' && parent === undefined) {
    throw gatewayError(400, 'InvalidContentLink', `The provided content link '${link.relativePath}' is invalid or not supported. A relative path needs a parent template that is deployed by a template link with a URI.`);
  }
  const given = link.relativePath === '' ? link.uri : link.relativePath;
  const url = URL.canParse(given, link.relativePath === '' ? undefined : parent) ? new URL(given, link.relativePath === '' ? undefined : parent) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw gatewayError(400, 'InvalidContentLink', `The provided content link '${given}' is invalid or not supported. Content link must be an absolute URI not referencing local host or UNC path.`);
  }
  if (link.queryString !== '') url.search = link.queryString;
  return url;
}

function unreachable(world: World, uri: string): AzureError {
  return gatewayError(400, 'InvalidContentLink', `Unable to download deployment content from '${uri}'. The tracking Id is '${world.random.guid()}'. Please see https://aka.ms/arm-deploy for usage details.`);
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

async function download(world: World, url: URL): Promise<string> {
  if (url.protocol !== 'https:' || !isLoopback(url.hostname)) throw new Error('not on loopback');
  const ca = [...getCACertificates('default'), ...getCACertificates('extra'), world.ca];
  return await new Promise<string>((resolve, reject) => {
    const request = get(url, { ca, timeout: patience }, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > largest) answer.destroy(new Error('too large'));
      });
      answer.on('error', reject);
      answer.on('end', () => (answer.statusCode === 200 ? resolve(Buffer.concat(parts).toString('utf8')) : reject(new Error(String(answer.statusCode)))));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
  });
}

function read(text: string, uri: string): Source {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw gatewayError(400, 'InvalidTemplate', `Deployment template parse failed: '${error.message}' in '${uri}'.`);
  }
}

function checkVersion(link: Link, where: string, value: unknown): void {
  const found = textOf(pick(value, 'contentVersion'));
  if (link.contentVersion === '' || link.contentVersion === found) return;
  throw gatewayError(
    400,
    'InvalidTemplate',
    `Deployment template validation failed: 'The content version '${found}' of '${where}' does not match the content version '${link.contentVersion}' of the link.'.`,
  );
}
