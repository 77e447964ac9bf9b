import type { OperationId } from '@case-management/contract'
import { headersOf, prefer } from './offered-headers.ts'
import { TextInput } from './text-input.tsx'

/** The headers that a call may have besides. */
export function HeaderInputs(props: {
  operation: OperationId
  headers: Record<string, string>
  onChange: (headers: Record<string, string>) => void
}) {
  const { operation, headers, onChange } = props
  return (
    <details>
      <summary>Optional headers</summary>
      <div class="row">
        {headersOf(operation).map((name) => (
          <TextInput
            key={name}
            id={`header-${name}`}
            label={name === prefer ? `${prefer} (mock only, such as code=429)` : name}
            value={headers[name] ?? ''}
            onInput={(value) => onChange({ ...headers, [name]: value })}
          />
        ))}
      </div>
    </details>
  )
}
