import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { contractOperation } from '../../projection/contract-document.ts'
import { parameterPointer } from '../../projection/parameter-pointer.ts'
import { law } from './law.ts'

/** Headers that have no effect on what is found. */
export function headerLaws(): Check[] {
  return contractOperation('getTasks')
    .parameters.filter(({ in: place, required }) => place === 'header' && !required)
    .map(({ name, example }) =>
      law({
        id: `headers/${name}`,
        operation: 'getTasks',
        name: `the header ${name} may be sent and does not change which tasks are found`,
        basis: basedOn(parameterPointer('getTasks', name)),
        async run(session) {
          const plain = await session.page({ limit: 20 })
          const page = await session.page({ limit: 20 }, { headers: { [name]: example } })
          session.expect(
            page.totalResults === plain.totalResults &&
              page.results.every(({ _id }, index) => _id === plain.results[index]?._id),
            `with the header ${name}: ${example} other tasks are found`,
          )
        },
      }),
    )
}
