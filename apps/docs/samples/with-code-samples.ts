import { operations } from '@case-management/contract'
import { isObject, jsonCopy, objectAt, type Json } from '../site/json.ts'
import { codeSamples } from './code-samples.ts'

/**
 * The bundle with the samples of every operation under `x-codeSamples`, where Redoc looks for them.
 * Those of one language stand in the order of the examples, by which the site finds the one that is chosen.
 * The contract itself stays without: samples are texts about it.
 */
export function withCodeSamples(bundle: unknown): Json {
  const document = jsonCopy(bundle)
  if (!isObject(document)) return document
  for (const { id, path, method } of Object.values(operations)) {
    const operation = objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase())
    operation['x-codeSamples'] = codeSamples(id).map(({ language: { lang, label }, source }) => ({
      lang,
      label,
      source,
    }))
  }
  return document
}
