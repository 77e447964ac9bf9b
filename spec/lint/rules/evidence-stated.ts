import {
  isObject,
  type Context,
  type Json,
  type JsonObject,
  type Location,
  type Rule,
} from '../redocly-types.ts'

const levels = ['documented', 'sample', 'sibling', 'inferred']

/**
 * Every property, parameter, response, header and security scheme says in `x-evidence` what it rests on.
 * On a property that is a reference it stands beside the `$ref`, because a request and a response that share
 * a schema can rest on different sources.
 */
export const evidenceStated: Rule = () => {
  return {
    Parameter: element('Parameter'),
    Response: element('Response'),
    Header: element('Header'),
    SecurityScheme: element('Security scheme'),
    Schema: {
      enter(schema, { location, report }) {
        if (!isObject(schema['properties'])) return
        for (const [name, property] of Object.entries(schema['properties'])) {
          check(property, `Property ${name}`, location.child(['properties', name]), report)
        }
      },
    },
  }
}

function check(node: Json, what: string, location: Location, report: Context['report']): void {
  const value = isObject(node) ? node['x-evidence'] : undefined
  if (typeof value === 'string' && levels.includes(value)) return
  report({ message: `${what} must state x-evidence: one of ${levels.join(', ')}.`, location: location.key() })
}

const element = (what: string) => ({
  enter(node: JsonObject, { location, report }: Context) {
    check(node, what, location, report)
  },
})
