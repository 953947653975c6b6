import { gatewayError } from './errors.ts';
import { mergePatch, objectOf } from './json.ts';

/** Tags as ARM takes them; throws AzureError 400. */
export function readTags(value: unknown): Record<string, string> {
  const tags = objectOf(mergePatch({}, value));
  if (Object.keys(tags).length > 50) throw gatewayError(400, 'InvalidTagCount', 'The number of tags is more than 50.');
  for (const [name, text] of Object.entries(tags)) {
    if (typeof text !== 'string') throw gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: 'Error converting value of tag '${name}' to type 'System.String'. Path 'tags.${name}'.'.`);
    if (name.length > 512 || text.length > 256 || /[<>%&\\?/]/.test(name)) throw gatewayError(400, 'InvalidTagNameCharacters', `The tag name '${name}' or its value is invalid.`);
  }
  return tags as Record<string, string>;
}
