import addFormats from 'ajv-formats'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { OpenApiDocument } from '../../scripts/openapi-document.ts'

/** A bundle that was read as JSON, as the generators see it. */
export function documentOf(json: object): OpenApiDocument {
  const document: OpenApiDocument = JSON.parse(JSON.stringify(json))
  return document
}

/** A validator of each component, by name. */
export function validatorsOf(document: OpenApiDocument): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, addUsedSchema: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'urn:case-management:document', components: { schemas: document.components.schemas } })
  return new Map(
    Object.keys(document.components.schemas).map((name) => [
      name,
      ajv.compile({ $ref: `urn:case-management:document#/components/schemas/${name}` }),
    ]),
  )
}
