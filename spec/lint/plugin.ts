import { extensionTypes } from './extension-types.ts'
import { contradictionsDecidedOnce } from './rules/contradictions-decided-once.ts'
import { evidenceStated } from './rules/evidence-stated.ts'
import { examplesPaired } from './rules/examples-paired.ts'
import { filesReferenced } from './rules/files-referenced.ts'
import { questionsLinked } from './rules/questions-linked.ts'

/** Redocly plugin with the rules that only this contract has, and the shapes of its extensions. */
export default function caseManagement() {
  return {
    id: 'case-management',
    typeExtension: { oas3: extensionTypes },
    rules: {
      oas3: {
        'contradictions-decided-once': contradictionsDecidedOnce,
        'evidence-stated': evidenceStated,
        'examples-paired': examplesPaired,
        'files-referenced': filesReferenced,
        'questions-linked': questionsLinked,
      },
    },
  }
}
