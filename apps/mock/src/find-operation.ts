import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'

/** The operation that a path belongs to, with the values of its path parameters. */
export interface FoundOperation {
  id: OperationId
  operation: OperationDescriptor
  pathParameters: Record<string, string>
}

/** The operation whose path template fits, whatever the method; undefined for a path outside the contract. */
export function findOperation(pathname: string): FoundOperation | undefined {
  for (const operation of Object.values(operations)) {
    const pathParameters = match(operation.path, pathname)
    if (pathParameters) return { id: operation.id, operation, pathParameters }
  }
  return undefined
}

function match(template: string, pathname: string): Record<string, string> | undefined {
  const names = template.split('/')
  const values = pathname.split('/')
  if (names.length !== values.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? ''
    const parameter = /^\{(.+)\}$/.exec(name)?.[1]
    if (parameter === undefined ? name !== value : value === '') return undefined
    if (parameter !== undefined) parameters[parameter] = decode(value)
  }
  return parameters
}

/** A segment that cannot be decoded stays as it is, and then breaks the pattern of its parameter. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
