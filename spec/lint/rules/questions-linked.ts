import { dirname, join, relative } from 'node:path'
import { readQuestions, type Question } from '../questions.ts'
import {
  isObject,
  type Context,
  type Json,
  type JsonObject,
  type Location,
  type Rule,
} from '../redocly-types.ts'

/** Options of the rule in `redocly.yaml`. */
export interface Options {
  /** Files whose properties must all state `x-questions`: the schemas of requests and of their answers. */
  stated: string[]
}

/**
 * Open questions and the spec name each other: an element that says more than the vendor's pages names in
 * `x-questions` the questions that its words answer, a contradiction names in `questions` those that its decision
 * leaves open, and the file of a question lists both.
 */
export const questionsLinked: Rule<Options> = ({ stated }) => {
  /** Where the spec names a question, by its id. */
  const elements = new Map<string, Set<string>>()
  const contradictions = new Map<string, Set<string>>()
  const misshapen: { message: string; location: Location }[] = []

  const collect = (node: Json, { location }: Context) => {
    if (!isObject(node)) return
    if (node['x-questions'] !== undefined) {
      const place = location.child(['x-questions'])
      collectIds(node['x-questions'], 'x-questions', place, elements, referenceTo(location))
    }
    if (stated.includes(referenceTo(location)) && isObject(node['properties'])) {
      for (const [name, property] of Object.entries(node['properties'])) {
        if (isObject(property) && property['x-questions'] !== undefined) continue
        const message = `Property ${name} must state x-questions: the open questions that its description answers, or [].`
        misshapen.push({ message, location: location.child(['properties', name]) })
      }
    }
    const decided = node['x-contradictions']
    if (!Array.isArray(decided)) return
    decided.forEach((entry, index) => {
      if (!isObject(entry) || typeof entry['id'] !== 'string') return
      const place = location.child(['x-contradictions', index])
      collectIds(entry['questions'] ?? null, 'questions', place, contradictions, entry['id'])
    })
  }

  const collectIds = (ids: Json, key: string, location: Location, found: typeof elements, place: string) => {
    if (!Array.isArray(ids)) {
      misshapen.push({
        message: `${key} must be a list of questions; an empty one says that nothing is open.`,
        location,
      })
      return
    }
    for (const id of ids.map(String)) found.set(id, (found.get(id) ?? new Set()).add(place))
  }

  return {
    any: { enter: collect },
    ref: { enter: collect },
    Root: {
      leave(_root: JsonObject, { location, report }: Context) {
        for (const problem of misshapen) report(problem)
        const { questions, problems } = readQuestions(join(dirname(location.source.absoluteRef), 'questions'))
        const messages = [
          ...problems,
          ...unknown(questions, elements, 'x-questions'),
          ...unknown(questions, contradictions, 'x-contradictions'),
          ...questions.flatMap((question) => [
            ...differences(question.id, 'element', question.elements, elements.get(question.id)),
            ...differences(
              question.id,
              'contradiction',
              question.contradictions ?? [],
              contradictions.get(question.id),
            ),
          ]),
        ]
        for (const message of messages) report({ message, location: location.key() })
      },
    },
  }
}

/** A place of the spec as the files of questions refer to it. */
function referenceTo({ absolutePointer }: Location): string {
  const [file = '', pointer = ''] = absolutePointer.split('#')
  const [, folder, name] = /([^/]+)\/([^/]+)$/.exec(file) ?? []
  return relative('', `../${folder}/${name}`) + (pointer === '/' || pointer === '' ? '' : `#${pointer}`)
}

function unknown(
  questions: readonly Question[],
  named: ReadonlyMap<string, unknown>,
  where: string,
): string[] {
  const known = new Set(questions.map(({ id }) => id))
  return [...named.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `${where} names ${id}, and there is no file questions/${id}.yaml.`)
}

function differences(
  id: string,
  kind: string,
  listed: readonly string[],
  named = new Set<string>(),
): string[] {
  return [
    ...listed
      .filter((place) => !named.has(place))
      .map((place) => `questions/${id}.yaml lists the ${kind} ${place}, which does not name the question.`),
    ...[...named]
      .filter((place) => !listed.includes(place))
      .map((place) => `The ${kind} ${place} names the question ${id}, whose file does not list it.`),
  ]
}
