// Part of the hash of the tests with each Python: a result without one is not that with it.
import { findPythons } from './find-pythons.ts'

console.log(
  findPythons()
    .map(({ minor }) => minor)
    .join(' '),
)
